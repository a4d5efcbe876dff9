import { useTranslation } from 'react-i18next'
import styles from './skeleton.module.css'

/** Rows of the shape that posts have, while they are on their way. */
export function PostSkeletons({ count = 6 }: { count?: number }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <div className={styles.post} key={row} aria-hidden="true">
          <span className={styles.avatar} />
          <span className={styles.lines}>
            <span className={styles.line} style={{ width: '42%' }} />
            <span className={styles.line} style={{ width: row % 2 ? '88%' : '96%' }} />
            <span className={styles.line} style={{ width: row % 3 ? '64%' : '28%' }} />
          </span>
        </div>
      ))}
    </div>
  )
}
