import { useTranslation } from 'react-i18next'
import styles from './tray.module.css'

/** Said once, when somebody is about to post what many could not see. */
export function Reminder({ count }: { count: number }) {
  const { t } = useTranslation()
  return (
    <p role="alert" className={styles.reminder}>
      {t('media.reminder', { count })}
    </p>
  )
}
