import { sql as raw } from 'kysely'
import type { Change, EventBus, Events } from '#server/platform/events/index.ts'
import { inWishedLanguage } from '../follows/index.ts'
import { whoMuteAuthor, whoSilenced } from '../mutes/index.ts'
import { visibleToWhom } from '../posts/index.ts'
import { add } from './notify.ts'

/** Tells those who asked to be told when somebody posts. */
export function notifyOfPosts(events: EventBus): void {
  events.within('post.published', notifyFollowers)
}

/**
 * Of what they may see and wish to read, but for answers to others, and for what they are told of as it names them. Boosts are no posts.
 * Who reads the author in a list or once a day is told all the same: they asked to be.
 */
async function notifyFollowers(
  change: Change,
  { postId, authorId, direct }: Events['post.published'],
): Promise<void> {
  if (direct) return
  const { rows } = await raw<{ id: string }>`
    select f.follower_id::text as id from follow f join post p on p.id = ${postId}::bigint
    where f.followee_id = ${authorId}::bigint and f.notify
      and (p.in_reply_to_account_id is null or p.in_reply_to_account_id = p.author_id)
      and ${inWishedLanguage(raw`p.language`)} and ${visibleToWhom(raw`f.follower_id`)}
      and f.follower_id not in ${whoMuteAuthor(raw`${authorId}::bigint`)} and f.follower_id not in ${whoSilenced(raw`${postId}::bigint`)}
      and not exists (select from post_mention m where m.post_id = p.id and m.account_id = f.follower_id)`.execute(
    change.sql,
  )
  await add(
    change,
    rows.map((row) => row.id),
    'status',
    authorId,
    postId,
  )
}
