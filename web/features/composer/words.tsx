import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lengthOf } from '#rules/limits.ts'
import { useOrganisation } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import type { Draft } from './draft.ts'
import { FullTextArea } from './full-text-area.tsx'
import { moveRest } from './move-rest.ts'
import { WarningField } from './warning-field.tsx'
import { weigh } from './weigh.ts'
import styles from './writing.module.css'
import { WritingArea } from './writing-area.tsx'

/** How much of the room is used, and whether everything fits. */
export function useRoom({ text, fullText }: Draft) {
  const { post_limit: limit, full_text_limit: fullLimit } = useOrganisation()
  const used = weigh(text)
  const fullUsed = lengthOf(fullText ?? '')
  return { used, limit, fullUsed, fullLimit, fits: used <= limit && fullUsed <= fullLimit }
}

type Props = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  submit: () => void
  label: string
  placeholder?: string
  focused?: boolean
  roomy?: boolean
  /** Nobody writes yet: the text area alone. */
  folded?: boolean
}

/** Where a post is written: a warning where there is one, the short text, a full text where there is one. */
export function Words({ draft, change, submit, label, placeholder, focused, roomy, folded }: Props) {
  const { used, limit, fullUsed, fullLimit } = useRoom(draft)
  const noteId = useId()
  const [started] = useState(draft)
  return (
    <>
      {draft.warning !== null && !folded && (
        <WarningField
          text={draft.warning}
          focused={started.warning === null}
          change={(warning) => change({ warning })}
        />
      )}
      <WritingArea
        text={draft.text}
        change={(text) => change({ text })}
        submit={submit}
        focused={focused}
        roomy={roomy}
        placeholder={placeholder}
        aria-label={label}
        aria-describedby={noteId}
      />
      {draft.fullText !== null && (
        <FullTextArea
          text={draft.fullText}
          limit={fullLimit}
          used={fullUsed}
          change={change}
          submit={submit}
          focused={started.fullText === null}
        />
      )}
      <Note id={noteId} used={used} limit={limit} moveRest={() => change(moveRest(draft, limit))} />
    </>
  )
}

type NoteProps = { id: string; used: number; limit: number; moveRest: () => void }

/** Over the limit: both counts, and the way out. Near it: read out only, since the ring shows it. */
function Note({ id, used, limit, moveRest: move }: NoteProps) {
  const { t } = useTranslation()
  const left = limit - used
  return (
    <div className={styles.note}>
      <p id={id} role="status">
        {left < 0 && <span className={styles.over}>{t('composer.tooLong', { used, limit })}</span>}
        {left >= 0 && left <= 20 && (
          <span className="visually-hidden">{t('composer.left', { count: left })}</span>
        )}
      </p>
      {left < 0 && (
        <Button small look="soft" onClick={move}>
          {t('composer.moveRest')}
        </Button>
      )}
    </div>
  )
}
