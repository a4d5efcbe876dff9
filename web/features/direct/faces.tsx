import type { Account } from '#web/data/posts.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import styles from './faces.module.css'

type Props = { people: readonly Pick<Account, 'id' | 'avatar' | 'display_name'>[] }

/** One face, or two of several, one over the other. */
export function Faces({ people }: Props) {
  const [first, second] = people
  return (
    <span className={styles.faces} aria-hidden="true">
      {first && <Avatar src={first.avatar} name={first.display_name} size={second ? 29 : 44} />}
      {second && <Avatar src={second.avatar} name={second.display_name} size={29} />}
    </span>
  )
}
