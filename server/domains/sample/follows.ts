import { fold } from '#rules/text/fold.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { World } from '#test/world/types.ts'
import { insertHashtags } from './hashtags.ts'
import { insert } from './insert.ts'

export async function insertFollows(
  change: Change,
  world: World,
  people: Map<string, string>,
): Promise<void> {
  const follows = world.follows.map(({ follower, followee, at }) => ({
    follower_id: people.get(follower),
    followee_id: people.get(followee),
    created_at: at,
  }))
  await insert(change, 'follow', 'follower_id bigint, followee_id bigint, created_at timestamptz', follows)
  const tags = await insertHashtags(
    change,
    world.hashtagFollows.map((one) => one.tag),
  )
  const rows = world.hashtagFollows.map(({ handle, tag, at }) => ({
    account_id: people.get(handle),
    hashtag_id: tags.get(fold(tag)),
    created_at: at,
  }))
  await insert(change, 'hashtag_follow', 'account_id bigint, hashtag_id bigint, created_at timestamptz', rows)
}
