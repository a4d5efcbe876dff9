import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { backToDraft, reschedule, type Scheduled, useZone } from '#web/data/scheduled.ts'
import { useMe } from '#web/data/session.ts'
import { openDraft } from '#web/features/drafts/open-draft.ts'
import { TimeField } from '#web/features/scheduled/time-field.tsx'
import { currentLocale } from '#web/locales/language.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'
import styles from './scheduled.module.css'

/** One scheduled post: when, what, and what can be done with it. */
export function ScheduledRow({ post }: { post: Scheduled }) {
  const { t } = useTranslation()
  const { account } = useMe()
  const zone = useZone()
  const [asking, setAsking] = useState(false)
  const { params, scheduled_at, birdhouse } = post
  const when = new Intl.DateTimeFormat(currentLocale(), {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: zone,
  }).format(Date.parse(scheduled_at))
  const notes = [
    params.in_reply_to_id && t('draft.reply'),
    params.poll && t('poll.title'),
    birdhouse.full_text && t('composer.full'),
    birdhouse.visibility && birdhouse.visibility !== 'company' && t(`visibility.${birdhouse.visibility}`),
  ].filter(Boolean)
  const attempt = (work: () => Promise<unknown>) => () =>
    void work().catch((error) => toast(explain(error, t)))
  const cancel = attempt(async () => {
    const draft = await backToDraft(post.id)
    keepFocus()
    toast(t('scheduled.cancelled'), {
      label: t('scheduled.openDraft'),
      run: attempt(() => openDraft(account.id, draft)),
    })
  })
  const edit = attempt(async () => openDraft(account.id, await backToDraft(post.id)))
  return (
    <li className={styles.row}>
      <p className={styles.when}>
        <time dateTime={scheduled_at}>{when}</time>
        {notes.map((note) => ` · ${note}`)}
      </p>
      <p className={styles.text} lang={params.language ?? undefined} dir="auto">
        {params.spoiler_text ? `${params.spoiler_text} · ${params.text}` : params.text}
      </p>
      <span className={styles.acts}>
        <Button small onClick={() => setAsking(true)}>
          {t('scheduled.move')}
        </Button>
        <Button small onClick={edit}>
          {t('post.edit')}
        </Button>
        <Button small look="quiet" onClick={cancel}>
          {t('scheduled.cancel')}
        </Button>
      </span>
      {asking && <Move post={post} onClose={() => setAsking(false)} />}
    </li>
  )
}

function Move({ post, onClose }: { post: Scheduled; onClose: () => void }) {
  const { t } = useTranslation()
  const [at, setAt] = useState<string | null>(post.scheduled_at)
  const { busy, error, onSubmit } = useSubmit(async () => {
    if (at === null) return
    await reschedule(post.id, at)
    onClose()
    toast(t('scheduled.moved'))
  })
  return (
    <Dialog title={t('scheduled.moveTitle')} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <TimeField at={at} change={setAt} />
        <Failure error={error} />
        <Button look="primary" type="submit" busy={busy} disabled={at === null}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
