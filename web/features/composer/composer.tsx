import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lengthOf } from '#rules/limits.ts'
import { countWeighted } from '#rules/text/count.ts'
import { sendSoon } from '#web/data/outbox/send.ts'
import type { Post } from '#web/data/posts.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import styles from './composer.module.css'
import { type Draft, languageOf, useDraft } from './draft.ts'
import { Foot } from './foot.tsx'
import { FullTextArea } from './full-text-area.tsx'
import { moveRest } from './move-rest.ts'
import { useNamed } from './named.ts'
import { startOf } from './start.ts'
import { WarningField } from './warning-field.tsx'
import { WritingArea } from './writing-area.tsx'

type Props = {
  /** Names the kept draft. */
  place: string
  parent?: Post
  /** A post taken back, to be written again. */
  again?: Draft
  focused?: boolean
  /** In a dialog: no face, and the whole width for words. */
  bare?: boolean
  /** One line until somebody goes there to write. */
  folded?: boolean
  onDone?: () => void
}

export function Composer({ place, parent, again, focused, bare, folded, onDone }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const { post_limit: limit, full_text_limit: fullLimit } = useOrganisation()
  const widest = parent?.birdhouse.visibility ?? 'company'
  const start = startOf(parent, me.account.acct)
  const { draft, change, clear } = useDraft(`${me.account.id}.${place}`, again ?? start, start)
  const [unfolded, setUnfolded] = useState(!folded || draft.text !== start.text || draft.fullText !== null)
  const visibility = widest === 'company' || draft.visibility !== 'company' ? draft.visibility : widest
  const used = countWeighted(draft.text)
  const fullUsed = lengthOf(draft.fullText ?? '')
  const written = draft.text.trim() !== '' && draft.text.trim() !== start.text.trim()
  const named = useNamed(`${draft.text}\n${draft.fullText ?? ''}`, parent?.account)
  const reaches = visibility !== 'direct' || named.length > 0 || parent !== undefined
  const ready = written && reaches && used <= limit && fullUsed <= fullLimit
  const noteId = useId()
  const [started] = useState(draft)

  const submit = () => {
    if (!ready) return
    sendSoon(me.account.id, {
      status: draft.text,
      visibility,
      in_reply_to_id: parent?.id,
      language: languageOf(draft),
      full_text: draft.fullText?.trim() ? draft.fullText : undefined,
      spoiler_text: draft.warning?.trim() || undefined,
    })
    clear()
    setUnfolded(!folded)
    onDone?.()
  }
  const name = parent?.account.display_name
  return (
    <form
      className={classNames(styles.composer, bare && styles.bare)}
      onFocus={() => setUnfolded(true)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {!bare && <Avatar src={me.account.avatar} name={me.account.display_name} />}
      <div className={styles.main}>
        {draft.warning !== null && unfolded && (
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
          roomy={bare}
          placeholder={t(parent ? 'composer.replyPlaceholder' : 'composer.placeholder')}
          aria-label={name ? t('composer.replyLabel', { name }) : t('composer.label')}
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
        {unfolded && (
          <Foot
            draft={{ ...draft, visibility }}
            named={named}
            answered={parent?.account}
            widest={widest}
            used={used}
            limit={limit}
            ready={ready}
            label={t(parent ? 'composer.reply' : 'composer.post')}
            change={change}
          />
        )}
      </div>
    </form>
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
