import { type ReactNode, useEffect, useRef } from 'react'
import styles from './tabs.module.css'

/**
 * Links that switch between views of one page; each child is a link with `aria-current` set by the router. Where they do
 * not fit beside each other they scroll sideways, and the current one into view.
 */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  const tabs = useRef<HTMLElement>(null)
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>('[aria-current]')
    if (!tabs.current || !current) return
    tabs.current.scrollLeft = current.offsetLeft - (tabs.current.clientWidth - current.offsetWidth) / 2
  })
  return (
    <nav className={styles.tabs} aria-label={label} ref={tabs}>
      {children}
    </nav>
  )
}
