import { useTranslation } from 'react-i18next'
import { type Post, usePost } from '#web/data/posts.ts'
import { useRelationship } from '#web/data/relationship.ts'
import { useMe } from '#web/data/session.ts'

/** Why I can't answer a post; undefined where I can. The server has the last word. */
export function useNoReply(post: Post): string | undefined {
  const { reply_policy: policy, thread_rule: above } = post.birdhouse
  const me = useMe().account.id
  const own = useRule({ policy, account_id: post.account.id, name: post.account.display_name }, post)
  const first = usePost(post.birdhouse.thread_id)
  const inThread = useRule(above, first)
  const addressed = isNamed(post, me) || post.in_reply_to_account_id === me || post.account.id === me
  return own ?? (addressed && above?.policy !== 'nobody' ? undefined : inThread)
}

const isNamed = (post: Post, me: string) => post.mentions.some((one) => one.id === me)

/** Why a rule keeps me from answering. Whom its post names is not known where that is not here. */
function useRule(rule: Post['birdhouse']['thread_rule'], post: Post | null | undefined): string | undefined {
  const { t } = useTranslation()
  const me = useMe().account.id
  const policy = rule?.policy ?? 'everyone'
  const by = rule?.account_id ?? ''
  const [mine, named] = [by === me, !post || isNamed(post, me)]
  const asked = policy === 'following' && by !== '' && !mine && !(post && named)
  const relationship = useRelationship(by, asked)
  if (policy === 'everyone' || mine || (named && policy === 'mentioned')) return undefined
  if (policy === 'following' && (!asked || relationship?.followed_by !== false)) return undefined
  return t(`post.replies_${policy}`, { name: rule?.name ?? t('post.beginner') })
}
