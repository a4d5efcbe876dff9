import {
  type ComponentProps,
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#web/ui/avatar.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { useFocusFirst } from '#web/ui/use-focus-first.ts'
import { findUnfinished, type Suggestion, type Unfinished, useSuggestions } from './completion.ts'
import styles from './writing.module.css'

type Props = Pick<ComponentProps<'textarea'>, 'placeholder' | 'aria-label' | 'aria-describedby'> & {
  text: string
  change: (text: string) => void
  submit: () => void
  focused?: boolean
  /** Several lines high from the start. */
  roomy?: boolean
}

/** A text area that grows with its text and completes @mentions and #hashtags. ⌘/Ctrl+Enter sends. */
export function WritingArea({ text, change, submit, focused, roomy, ...rest }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const [unfinished, setUnfinished] = useState<Unfinished | null>(null)
  const [chosen, setChosen] = useState(0)
  const suggestions = useSuggestions(unfinished)
  useGrowing(area, text)
  useFocusFirst(area, focused ?? false)

  const look = () => {
    const { selectionStart: caret = 0, value = '' } = area.current ?? {}
    setUnfinished(findUnfinished(value, caret))
    setChosen(0)
  }
  const take = (suggestion: Suggestion) => {
    if (!unfinished || !area.current) return
    area.current.focus()
    area.current.setRangeText(`${suggestion.insert} `, unfinished.start, unfinished.end, 'end')
    change(area.current.value)
    setUnfinished(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      submit()
    }
    if (suggestions.length === 0) return
    const suggestion = suggestions[chosen]
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % suggestions.length)
    else if (event.key === 'ArrowUp') setChosen((chosen + suggestions.length - 1) % suggestions.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && suggestion) take(suggestion)
    else if (event.key === 'Escape') setUnfinished(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.writing}>
      <textarea
        {...rest}
        ref={area}
        className={classNames(styles.area, roomy && styles.roomy)}
        dir="auto"
        rows={1}
        value={text}
        aria-autocomplete="list"
        aria-controls={suggestions.length > 0 ? listId : undefined}
        aria-activedescendant={suggestions.length > 0 ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          change(event.target.value)
          look()
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setUnfinished(null)}
      />
      <Suggestions id={listId} suggestions={suggestions} chosen={chosen} take={take} />
    </div>
  )
}

type ListProps = { id: string; suggestions: Suggestion[]; chosen: number; take: (one: Suggestion) => void }

function Suggestions({ id, suggestions, chosen, take }: ListProps) {
  const { t } = useTranslation()
  return (
    <>
      <span className="visually-hidden" aria-live="polite">
        {suggestions.length > 0 && t('composer.suggestions', { count: suggestions.length })}
      </span>
      {suggestions.length > 0 && (
        <div role="listbox" id={id} className={styles.suggestions} aria-label={t('composer.suggestionList')}>
          {suggestions.map((one, index) => (
            <div
              key={one.insert}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classNames(styles.suggestion, index === chosen && styles.chosen)}
              onPointerDown={(event) => {
                event.preventDefault()
                take(one)
              }}
            >
              {one.avatar && <Avatar src={one.avatar} name={one.title} size={32} />}
              <span className={styles.suggestionText}>
                <strong>
                  <bdi>{one.title}</bdi>
                </strong>
                {one.hint && <span dir="auto">{one.hint}</span>}
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  )
}

/** For browsers without `field-sizing`. */
function useGrowing(area: RefObject<HTMLTextAreaElement | null>, text: string) {
  useLayoutEffect(() => {
    const element = area.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = text === '' ? '' : `${element.scrollHeight}px`
  }, [area, text])
}
