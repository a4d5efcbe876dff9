import { FileText, X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { lengthOf } from '#rules/limits.ts'
import { countWeighted } from '#rules/text/count.ts'
import { post as send } from '#web/data/outbox/send.ts'
import type { Post } from '#web/data/posts.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { currentLanguage } from '#web/locales/language.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { Ring } from '#web/ui/ring.tsx'
import { Audience } from './audience.tsx'
import styles from './composer.module.css'
import { type Draft, useDraft } from './draft.ts'
import { WritingArea } from './writing-area.tsx'

type Props = {
  /** Names the kept draft. */
  place: string
  parent?: Post
  again?: Draft
  focused?: boolean
  folded?: boolean
  onDone?: () => void
}

export function Composer({ place, parent, again, focused, folded, onDone }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const { post_limit: limit, full_text_limit: fullLimit } = useOrganisation()
  const widest = parent?.birdhouse.visibility ?? 'company'
  const { draft, change, clear } = useDraft(
    `${me.account.id}.${place}`,
    again ?? startOf(parent, me.account.acct),
  )
  const visibility = widest === 'company' || draft.visibility !== 'company' ? draft.visibility : widest
  const used = countWeighted(draft.text)
  const fullUsed = lengthOf(draft.fullText ?? '')
  const ready = draft.text.trim() !== '' && used <= limit && fullUsed <= fullLimit
  const noteId = useId()

  const submit = () => {
    if (!ready) return
    send(me.account.id, {
      status: draft.text,
      visibility,
      in_reply_to_id: parent?.id,
      language: currentLanguage(),
      full_text: draft.fullText?.trim() ? draft.fullText : undefined,
    })
    clear()
    onDone?.()
  }
  const name = parent?.account.display_name
  return (
    <form
      className={classNames(
        styles.composer,
        folded && draft.text === '' && draft.fullText === null && styles.folded,
      )}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Avatar src={me.account.avatar} name={me.account.display_name} />
      <div className={styles.main}>
        <WritingArea
          text={draft.text}
          change={(text) => change({ text })}
          submit={submit}
          focused={focused}
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
          />
        )}
        <p className={styles.note} id={noteId} role="status">
          {used > limit && <span className={styles.over}>{t('composer.tooLong', { used, limit })}</span>}
          {used <= limit && limit - used <= 20 && (
            <span className="visually-hidden">{t('composer.left', { count: limit - used })}</span>
          )}
        </p>
        <Audience
          visibility={visibility}
          text={draft.text}
          answered={parent?.account}
          widest={widest}
          choose={(one) => change({ visibility: one })}
        />
        <div className={styles.foot}>
          <Button
            look="quiet"
            small
            onClick={() => change({ fullText: draft.fullText === null ? '' : null })}
          >
            {draft.fullText === null ? <FileText size={18} /> : <X size={18} />}
            {t(draft.fullText === null ? 'composer.addFull' : 'composer.removeFull')}
          </Button>
          <span className={styles.send}>
            {draft.text !== '' && <Ring used={used} limit={limit} />}
            <Button look="primary" type="submit" disabled={!ready}>
              {t(parent ? 'composer.reply' : 'composer.post')}
            </Button>
          </span>
        </div>
      </div>
    </form>
  )
}

function startOf(parent: Post | undefined, me: string): Draft {
  if (!parent) return { text: '', fullText: null, visibility: 'company' }
  const others = parent.mentions
    .map((one) => one.acct)
    .filter((acct) => acct !== me && acct !== parent.account.acct)
  const named = parent.account.acct === me ? others : [parent.account.acct, ...others]
  return {
    text: named.map((acct) => `@${acct} `).join(''),
    fullText: null,
    visibility: parent.birdhouse.visibility,
  }
}

type FullProps = {
  text: string
  limit: number
  used: number
  change: (part: Partial<Draft>) => void
  submit: () => void
}

function FullTextArea({ text, limit, used, change, submit }: FullProps) {
  const { t } = useTranslation()
  return (
    <label className={styles.full}>
      <span>{t('composer.fullLabel')}</span>
      <textarea
        className={styles.fullArea}
        dir="auto"
        rows={6}
        value={text}
        onChange={(event) => change({ fullText: event.target.value })}
        onKeyDown={(event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && submit()}
      />
      <span className={used > limit ? styles.over : undefined}>
        {used > limit
          ? t('composer.fullTooLong', { used, limit })
          : t('composer.fullLeft', { count: limit - used })}
      </span>
    </label>
  )
}
