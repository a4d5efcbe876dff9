import { type ReactNode, useEffect } from 'react'
import styles from './entry-page.module.css'
import { Logo } from './logo.tsx'

/** The frame of pages outside the sign-in and of the first steps. */
export function EntryPage({ title, intro, wide, children }: EntryProps) {
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className={wide ? styles.wide : styles.page}>
      <Logo size={48} />
      <h1>{title}</h1>
      {intro && <p className={styles.intro}>{intro}</p>}
      {children}
    </main>
  )
}

type EntryProps = { title: string; intro?: ReactNode; wide?: boolean; children?: ReactNode }
