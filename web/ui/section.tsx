import type { ReactNode } from 'react'
import styles from './section.module.css'

type Props = {
  title: string
  hint?: string
  /** What stands above says the title already. */
  untitled?: boolean
  children: ReactNode
}

/** A titled part of a settings page. */
export function Section({ title, hint, untitled, children }: Props) {
  return (
    <section className={styles.section}>
      <h2 className={untitled ? 'visually-hidden' : undefined}>{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}
