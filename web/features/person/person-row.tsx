import type { ReactNode } from 'react'
import type { Account } from '#web/data/posts.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { FollowButton } from './follow-button.tsx'
import styles from './person.module.css'
import { PersonName } from './person-name.tsx'

/** A person in a list: name, what they do and where; follow. `note` replaces the second line. */
export function PersonRow({
  account,
  note,
  action,
}: {
  account: Account
  note?: string
  action?: ReactNode
}) {
  const { role, team, location } = account.birdhouse
  // A shop is often named after its place.
  const facts = [...new Set([role, team, location])].filter(Boolean)
  return (
    <div className={styles.row}>
      <Avatar src={account.avatar} name={account.display_name} />
      <div className={styles.words}>
        <PersonName account={account} data-act="open" />
        <span className={styles.facts}>
          <bdi>{note ?? (facts.join(' · ') || `@${account.acct}`)}</bdi>
        </span>
      </div>
      {action === undefined ? <FollowButton account={account} small /> : action}
    </div>
  )
}
