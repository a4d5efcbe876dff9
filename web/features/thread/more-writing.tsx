import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { splitText } from '#rules/text/split.ts'
import { useOrganisation } from '#web/data/session.ts'
import { Hints } from '#web/features/clarity/hints.tsx'
import { type Draft, languageOf } from '#web/features/composer/draft.ts'
import { weigh } from '#web/features/composer/weigh.ts'
import { WritingArea } from '#web/features/composer/writing-area.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import styles from './thread.module.css'

type Props = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  submit: () => void
  limit: number
  used: number
  /** It is to be posted at a time, which a thread can't be. */
  timed: boolean
}

/** What a longer text can become: easier to read, or several posts. */
export function MoreWriting({ draft, change, submit, limit, used, timed }: Props) {
  const { t } = useTranslation()
  const { more } = draft
  const most = useOrganisation().limits.thread_posts - 1
  const put = (at: number, text: string) => change({ more: more.with(at, text) })
  const split = () => {
    const [text = '', ...rest] = splitText(draft.text, limit)
    change({ text, more: upTo(most, [...rest, ...more]) })
  }
  return (
    <>
      {!timed && used > limit && (
        <Button small look="soft" onClick={split}>
          {t('thread.split')}
        </Button>
      )}
      {more.map((text, at) => {
        const count = weigh(text)
        const place = at + 2
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a post of a thread is known by
          <div key={at} className={styles.post}>
            <WritingArea
              text={text}
              change={(next) => put(at, next)}
              submit={submit}
              aria-label={t('thread.post', { place })}
            />
            <span className={styles.foot}>
              <span className={classNames('number', count > limit && styles.over)} role="status">
                {t('thread.count', { used: count, limit })}
              </span>
              <IconButton
                label={t('thread.remove', { place })}
                onClick={() => change({ more: more.toSpliced(at, 1) })}
              >
                <Trash2 size={18} />
              </IconButton>
            </span>
          </div>
        )
      })}
      {!timed && draft.visibility !== 'direct' && more.length < most && (
        <Button small look="quiet" className={styles.add} onClick={() => change({ more: [...more, ''] })}>
          <Plus size={18} aria-hidden="true" />
          {t('thread.add')}
        </Button>
      )}
      <Hints text={[draft.text, draft.fullText, ...more].join('\n')} language={languageOf(draft)} />
    </>
  )
}

/** What is more than a thread holds stands in its last post, over the limit for all to see: nothing that was written is lost. */
const upTo = (most: number, texts: string[]): string[] =>
  texts.length <= most ? texts : [...texts.slice(0, most - 1), texts.slice(most - 1).join('\n')]
