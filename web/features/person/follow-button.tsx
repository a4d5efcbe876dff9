import { useTranslation } from 'react-i18next'
import type { Account } from '#web/data/posts.ts'
import { setFollowing, useFollowing } from '#web/data/relationship.ts'
import { useMe } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'

/** Follows and unfollows; nothing for oneself or somebody who has left. */
export function FollowButton({ account, small }: { account: Account; small?: boolean }) {
  const { t } = useTranslation()
  const me = useMe()
  const mine = me.account.id === account.id
  const { state } = account.birdhouse
  const gone = state === 'left' || state === 'suspended'
  const following = useFollowing(account.id, !mine)
  if (mine || following === undefined || (gone && !following)) return null
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
