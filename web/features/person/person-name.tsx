import { Link } from '@tanstack/react-router'
import type { Account } from '#web/data/posts.ts'
import { classNames } from '#web/ui/class-names.ts'
import styles from './person.module.css'

type Props = { account: Account; className?: string; id?: string; 'data-act'?: 'open' }

/** A name that leads to its person. */
export function PersonName({ account, className, ...link }: Props) {
  return (
    <Link
      to="/@{$handle}"
      params={{ handle: account.acct }}
      className={classNames(styles.name, className)}
      dir="auto"
      {...link}
    >
      {account.display_name}
    </Link>
  )
}
