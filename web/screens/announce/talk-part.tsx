import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Written } from '#web/data/announcements.ts'
import { openTalk, useTalk } from '#web/data/talk.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import formStyles from '#web/ui/form.module.css'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'
import styles from './announce.module.css'
import { TalkFields } from './talk-fields.tsx'

/** Where people talk about one that is published; or the way to open such a post while it stands. */
export function TalkPart({ written: { id, state } }: { written: Written }) {
  const { t } = useTranslation()
  const [opening, setOpening] = useState(false)
  const { data, error, refetch } = useTalk(id)
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : null
  const { talk } = data
  if (talk === null && state !== 'published') return null
  return (
    <>
      <h2>{t('talk.title')}</h2>
      {talk ? (
        <Link
          to="/@{$handle}/$id"
          params={{ handle: talk.acct, id: talk.id }}
          className={buttonClass('soft')}
        >
          {t('talk.aboutCount', { count: talk.replies_count })}
        </Link>
      ) : (
        <>
          <p className="quiet">{t('talk.hint')}</p>
          <div className={styles.buttons}>
            <Button onClick={() => setOpening(true)}>{t('talk.open')}</Button>
          </div>
        </>
      )}
      {opening && <TalkDialog id={id} onClose={() => setOpening(false)} />}
    </>
  )
}

function TalkDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [wish, setWish] = useState({ text: t('talk.first'), group_id: null as string | null })
  const { busy, error, onSubmit } = useSubmit(async () => {
    await openTalk(id, wish)
    toast(t('talk.opened'))
    onClose()
  })
  return (
    <Dialog title={t('talk.open')} onClose={onClose}>
      <form className={formStyles.form} onSubmit={onSubmit}>
        <TalkFields wish={wish} change={setWish} />
        <Failure error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t('talk.do')}
        </Button>
      </form>
    </Dialog>
  )
}
