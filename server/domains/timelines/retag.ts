import { sql as raw } from 'kysely'
import type { Change, Events } from '#server/platform/events/index.ts'
import { inWishedLanguage } from '../follows/index.ts'
import { heardBy, whoSilenced } from '../mutes/index.ts'
import { authorOf, bringByBoosts, homesOf } from './boosts.ts'
import { whoKeepOut } from './kept-out.ts'
import { why } from './why.ts'

/**
 * An edited post goes from the homes of those who had it by a hashtag that it lost, and comes, at its place in time, to those who follow
 * one that it has now. Whoever loses it so may still have it by its author, or by a boost of somebody they follow.
 */
export async function retag(
  { sql, tell }: Change,
  { postId, taggedIds, untaggedIds }: Events['post.edited'],
): Promise<void> {
  if (taggedIds.length + untaggedIds.length === 0) return
  const gone = await raw<{ id: string }>`
    delete from home_entry e using hashtag_follow h
    where h.hashtag_id = any(${untaggedIds}::bigint[]) and e.account_id = h.account_id and e.post_id = ${postId}::bigint
      and e.why = ${why.followsHashtag}::int2 and e.hashtag_id = h.hashtag_id
    returning e.account_id as id`.execute(sql)
  const lost = gone.rows.map((row) => row.id)
  if (lost.length > 0) await bringByAuthor({ sql }, postId, lost)
  const come = await raw<{ id: string }>`
    insert into home_entry (account_id, post_id, why, hashtag_id)
    select h.account_id, p.id, ${why.followsHashtag}::int2, min(h.hashtag_id)
    from post p join post_hashtag t on t.post_id = p.id join hashtag_follow h using (hashtag_id)
    where p.id = ${postId}::bigint and p.visibility = 'company' and p.in_reply_to_id is null and h.daily_from is null
      and h.account_id not in ${whoSilenced(raw`${postId}::bigint`)}
      and h.account_id not in ${whoKeepOut(authorOf(raw`${postId}::bigint`))}
    group by h.account_id, p.id
    on conflict do nothing returning account_id as id`.execute(sql)
  if (lost.length > 0) await bringByBoosts(sql, homesOf(lost, postId))
  const accountIds = [...new Set([...lost, ...come.rows.map((row) => row.id)])]
  if (accountIds.length > 0) await tell('home.changed', { accountIds })
}

/** Hashtags bring no answers, so that this need not ask whom the post answers. */
async function bringByAuthor(
  { sql }: Pick<Change, 'sql'>,
  postId: string,
  accountIds: string[],
): Promise<void> {
  await raw`
    insert into home_entry (account_id, post_id, why)
    select f.follower_id, p.id, ${why.followsAuthor}::int2
    from post p join follow f on f.followee_id = p.author_id and f.follower_id = any(${accountIds}::bigint[])
    where p.id = ${postId}::bigint and ${inWishedLanguage(raw`p.language`)} and ${heardBy(raw`f.follower_id`, raw`p.id`)}
    on conflict do nothing`.execute(sql)
}
