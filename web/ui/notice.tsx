import type { ReactNode } from 'react'
import styles from './notice.module.css'

type Props = {
  title: string
  children?: ReactNode
  action?: ReactNode
  /** It is the whole page, outside the shell. */
  page?: boolean
}

/** An empty place or a failure: what it is, and the one next step. */
export function Notice({ title, children, action, page }: Props) {
  const Heading = page ? 'h1' : 'h2'
  const Frame = page ? 'main' : 'div'
  return (
    <Frame className={styles.notice}>
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </Frame>
  )
}
