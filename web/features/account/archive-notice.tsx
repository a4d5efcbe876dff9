import { FolderDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { meQuery, useMe } from '#web/data/session.ts'
import { exactly } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { toast } from '#web/ui/toast.tsx'
import styles from './archive-notice.module.css'

/** To who has their access back: that their archive was taken meanwhile. Until they say that they have read it. */
export function ArchiveNotice() {
  const { t } = useTranslation()
  const me = useMe()
  const [busy, setBusy] = useState(false)
  if (me.archive_taken_at === null) return null
  const dismiss = async () => {
    setBusy(true)
    try {
      await call('POST /api/birdhouse/v1/me/archive-notice/read', {})
      client.setQueryData(meQuery.queryKey, { ...me, archive_taken_at: null })
      setTimeout(keepFocus)
    } catch (error) {
      toast(explain(error, t))
      setBusy(false)
    }
  }
  return (
    <section className={styles.notice} aria-label={t('archiveNotice.title')}>
      <FolderDown size={20} aria-hidden="true" />
      <div>
        <strong>{t('archiveNotice.title')}</strong>
        <p>{t('archiveNotice.text', { when: exactly(me.archive_taken_at) })}</p>
        <Button small busy={busy} onClick={dismiss}>
          {t('archiveNotice.read')}
        </Button>
      </div>
    </section>
  )
}
