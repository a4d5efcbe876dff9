import { useTranslation } from 'react-i18next'
import type { Account } from '#web/data/posts.ts'
import { setFollowing, useRelationship } from '#web/data/relationship.ts'
import { useMe } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'

/** Follows or asks to, and takes it back; nothing for oneself, somebody who has left, or where a block stands between. */
export function FollowButton({ account, small }: { account: Account; small?: boolean }) {
  const { t } = useTranslation()
  const me = useMe()
  const mine = me.account.id === account.id
  const { state } = account.birdhouse
  const gone = state === 'left' || state === 'suspended'
  const relationship = useRelationship(account.id, !mine)
  if (mine || !relationship || (gone && !relationship.following)) return null
  const { following, requested, blocking, blocked_by } = relationship
  if (blocking || blocked_by) return null
  const on = following || requested
  const name = account.display_name
  return (
    <Button
      small={small}
      look={on ? 'secondary' : small ? 'soft' : 'primary'}
      aria-label={t(`person.${following ? 'unfollow' : requested ? 'unask' : 'follow'}Name`, { name })}
      onClick={() => setFollowing(account, !on, t)}
    >
      {t(`person.${following ? 'following' : requested ? 'requested' : 'follow'}`)}
    </Button>
  )
}
