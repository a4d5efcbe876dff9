import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './skeleton.module.css'

/** Rows of the shape that posts have, while they are on their way. */
export function PostSkeletons({ count = 6 }: { count?: number }) {
  return (
    <Rows count={count}>
      {(row) => (
        <div className={styles.post}>
          <span className={styles.avatar} />
          <Lines widths={[42, row % 2 ? 88 : 96, row % 3 ? 64 : 28]} />
        </div>
      )}
    </Rows>
  )
}

/** The same for lists of people. */
export function PersonSkeletons({ count = 8 }: { count?: number }) {
  return (
    <Rows count={count}>
      {(row) => (
        <div className={styles.person}>
          <span className={styles.avatar} />
          <Lines widths={[row % 2 ? 46 : 34, row % 3 ? 58 : 72]} />
          <span className={styles.button} />
        </div>
      )}
    </Rows>
  )
}

/** The same for the head of a profile. */
export function ProfileSkeleton() {
  return (
    <Rows count={1}>
      {() => (
        <div className={styles.profile}>
          <span className={styles.face} />
          <Lines widths={[44, 58, 80]} />
        </div>
      )}
    </Rows>
  )
}

/** Lines of words that are not there yet; widths in percent. */
function Lines({ widths }: { widths: number[] }) {
  return (
    <span className={styles.lines}>
      {widths.map((width) => (
        <span key={width} className={styles.line} style={{ width: `${width}%` }} />
      ))}
    </span>
  )
}

function Rows({ count, children }: { count: number; children: (row: number) => ReactNode }) {
  const { t } = useTranslation()
  return (
    <div role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <div key={row} aria-hidden="true" className={styles.row}>
          {children(row)}
        </div>
      ))}
    </div>
  )
}
