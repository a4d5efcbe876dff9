import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'
import { requireSeen } from './marks.ts'
import { posts } from './tables.ts'

/** Boosts to one's followers; answers the boost's id, the earlier one when it was boosted before. Throws Refusal `boost_not_company`. */
export async function boost({ events, clock }: Ground, boosterId: string, postId: string): Promise<string> {
  const at = clock()
  return events.change(async ({ sql, tell }) => {
    const post = await requireSeen(sql, boosterId, postId)
    if (post.visibility !== 'company') throw new Refusal('boost_not_company')
    const id = newId(at.getTime())
    const added = await raw<{ id: string }>`
      with held as (select pg_advisory_xact_lock_shared(${boosterId}::bigint))
      insert into post (id, author_id, visibility, quiet, text, thread_id, boost_of_id, created_at)
      select ${id}::bigint, ${boosterId}::bigint, 'company', false, '', ${id}::bigint, ${post.id}::bigint, ${at}::timestamptz from held
      on conflict (boost_of_id, author_id) where boost_of_id is not null do nothing returning id`.execute(sql)
    if (added.rows.length === 0) {
      const earlier = await ownBoost(sql, boosterId, post.id)
      if (earlier === null) throw new Refusal('conflict')
      return earlier
    }
    await raw`update post_count set boosts = boosts + 1 where post_id = ${post.id}::bigint`.execute(sql)
    await tell('post.counted', { postId: post.id })
    await tell('post.boosted', { postId: post.id, boostId: id, authorId: post.authorId, boosterId })
    return id
  })
}

export async function unboost({ events }: Ground, boosterId: string, postId: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const post = await requireSeen(sql, boosterId, postId)
    const boostId = await ownBoost(sql, boosterId, post.id)
    if (boostId === null) return
    await tell('post.unboosted', { postId: post.id, boostId, boosterId })
    const gone = await posts(sql)
      .deleteFrom('post')
      .where('id', '=', boostId)
      .returning('id')
      .executeTakeFirst()
    if (gone === undefined) return
    await raw`update post_count set boosts = boosts - 1 where post_id = ${post.id}::bigint`.execute(sql)
    await tell('post.counted', { postId: post.id })
  })
}

async function ownBoost(sql: Ground['db'], boosterId: string, postId: string): Promise<string | null> {
  const row = await posts(sql)
    .selectFrom('post')
    .select('id')
    .where('boost_of_id', '=', postId)
    .where('author_id', '=', boosterId)
    .executeTakeFirst()
  return row?.id ?? null
}
