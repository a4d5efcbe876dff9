import type { ReactNode } from 'react'
import styles from './item-row.module.css'

type Props = { title: string; note: ReactNode; picture?: ReactNode; children?: ReactNode }

/** A thing in a list: what it is, a line about it, and at the end what can be done with it. */
export function ItemRow({ title, note, picture, children }: Props) {
  return (
    <div className={styles.item}>
      {picture}
      <div className={styles.words}>
        <strong>{title}</strong>
        <span className="quiet">{note}</span>
      </div>
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  )
}
