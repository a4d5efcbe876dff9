import { useTranslation } from 'react-i18next'
import type { Item, Post } from '#web/data/posts.ts'

/** Why a row stands in my home, in words; nothing where the timeline gives no reason. */
export function useWhy(post: Post, item?: Item): string | null {
  const { t } = useTranslation()
  const why = item?.why
  if (!why) return null
  if (why.kind === 'follows_hashtag') return t('why.follows_hashtag', { hashtag: why.hashtag })
  if (why.kind === 'in_group') return t('why.in_group', { group: post.birdhouse.group?.name ?? '' })
  const name = (why.kind === 'follows_booster' && item.boostedBy?.display_name) || post.account.display_name
  return t(`why.${why.kind}`, { name })
}
