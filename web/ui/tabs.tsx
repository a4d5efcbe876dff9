import type { ReactNode } from 'react'
import styles from './tabs.module.css'

/** Links that switch between views of one page; each child is a link with `aria-current` set by the router. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {children}
    </nav>
  )
}
