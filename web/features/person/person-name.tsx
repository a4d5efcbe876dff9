import { Link } from '@tanstack/react-router'
import type { Account } from '#web/data/posts.ts'
import { Emojified } from '#web/features/emoji/emojified.tsx'
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
      <Emojified text={account.display_name} emojis={account.emojis} />
    </Link>
  )
}
