import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { useRelationship } from '#web/data/relationship.ts'
import { useMe } from '#web/data/session.ts'

/** Why I can't answer a post; undefined where I can. The server has the last word. */
export function useNoReply(post: Post): string | undefined {
  const { t } = useTranslation()
  const me = useMe().account.id
  const { reply_policy: policy } = post.birdhouse
  const mine = post.account.id === me
  const named = post.mentions.some((one) => one.id === me)
  const asked = policy === 'following' && !mine && !named
  const relationship = useRelationship(post.account.id, asked)
  if (policy === 'everyone' || mine || (named && policy !== 'nobody')) return undefined
  if (asked && relationship?.followed_by !== false) return undefined
  return t(`post.replies_${policy}`, { name: post.account.display_name })
}
