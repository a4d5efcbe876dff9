import { useTranslation } from 'react-i18next'
import styles from './tray.module.css'

/** Said once, when somebody is about to post what many could not see. */
export function Reminder({ count, video }: { count: number; video: boolean }) {
  const { t } = useTranslation()
  return (
    <p role="alert" className={styles.reminder}>
      {video ? t('media.reminderVideo') : t('media.reminder', { count })}
    </p>
  )
}
