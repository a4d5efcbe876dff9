import { sql as raw } from 'kysely'
import type { Ground } from '../../ground.ts'

/** Ended in one transaction. */
const AT_ONCE = 20

/** Tells of polls that are over, each once on whichever node comes first. Answers how many. */
export async function endPolls({ events, clock }: Ground): Promise<number> {
  const at = clock()
  let ended = 0
  for (;;) {
    const some = await events.change(async ({ sql, tell }) => {
      const { rows } = await raw<{ postId: string; authorId: string }>`
        update poll set told_at = ${at}::timestamptz from post p
        where p.id = poll.post_id and poll.post_id in (
          select post_id from poll where told_at is null and expires_at <= ${at}::timestamptz
          order by expires_at limit ${AT_ONCE} for update skip locked)
        returning poll.post_id as "postId", p.author_id as "authorId"`.execute(sql)
      for (const poll of rows) await tell('poll.ended', poll)
      return rows.length
    })
    ended += some
    if (some < AT_ONCE) return ended
  }
}
