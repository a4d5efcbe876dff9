import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { type Announcement, confirmAnnouncement } from '#web/data/lane.ts'
import { Button } from '#web/ui/button.tsx'
import styles from './announcement.module.css'

/** "I have read this": of the words that stand here. It thanks quietly. */
export function ConfirmButton({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  if (announcement.mine.confirmed_at !== null)
    return (
      <p className={styles.confirmed} role="status">
        <Check size={18} aria-hidden="true" />
        {t('announcement.confirmed')}
      </p>
    )
  const confirm = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await confirmAnnouncement(announcement)
    } catch (error) {
      setFailure(explain(error, t))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button look="primary" busy={busy} onClick={confirm}>
        <Check size={18} aria-hidden="true" />
        {t('announcement.confirmDo')}
      </Button>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </>
  )
}
