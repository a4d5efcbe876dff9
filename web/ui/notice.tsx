import type { ReactNode } from 'react'
import styles from './notice.module.css'

type Props = { title: string; children?: ReactNode; action?: ReactNode; role?: 'alert' }

/** An empty place or a failure: what it is, and the one next step. */
export function Notice({ title, children, action, role }: Props) {
  return (
    <div className={styles.notice} role={role}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
