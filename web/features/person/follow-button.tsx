import { useTranslation } from 'react-i18next'
import type { Account } from '#web/data/posts.ts'
import { setFollowing, useRelationship } from '#web/data/relationship.ts'
import { useMe } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'

/** Follows and unfollows; nothing for oneself, somebody who has left, or where a block stands between. */
export function FollowButton({ account, small }: { account: Account; small?: boolean }) {
  const { t } = useTranslation()
  const me = useMe()
  const mine = me.account.id === account.id
  const { state } = account.birdhouse
  const gone = state === 'left' || state === 'suspended'
  const relationship = useRelationship(account.id, !mine)
  if (mine || !relationship || (gone && !relationship.following)) return null
  const { following, blocking, blocked_by } = relationship
  if (blocking || blocked_by) return null
  const name = account.display_name
  return (
    <Button
      small={small}
      look={following ? 'secondary' : small ? 'soft' : 'primary'}
      aria-label={t(following ? 'person.unfollowName' : 'person.followName', { name })}
      onClick={() => setFollowing(account.id, !following, t)}
    >
      {t(following ? 'person.following' : 'person.follow')}
    </Button>
  )
}
