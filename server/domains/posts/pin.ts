import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'
import { readLimits } from '../people/index.ts'
import { requireSeen } from './marks.ts'
import { posts } from './tables.ts'

/**
 * Puts one's own post at the head of one's profile; doing it twice changes nothing.
 * Throws Refusal `not_found`, `not_yours`, `pin_direct` or `too_many_pins`.
 */
export async function pin({ events }: Ground, authorId: string, postId: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const post = await requireSeen(sql, authorId, postId)
    if (post.authorId !== authorId) throw new Refusal('not_yours')
    if (post.visibility === 'direct') throw new Refusal('pin_direct')
    // Two at once are counted one after the other.
    await raw`select from account_count where account_id = ${authorId}::bigint for update`.execute(sql)
    const pinned = await posts(sql)
      .selectFrom('post_pin')
      .select('post_id')
      .where('author_id', '=', authorId)
      .execute()
    if (pinned.some((one) => one.post_id === post.id)) return
    const { pins } = await readLimits(sql)
    if (pinned.length >= pins) throw new Refusal('too_many_pins', { limit: pins })
    await posts(sql)
      .insertInto('post_pin')
      .values({ post_id: post.id, author_id: authorId, id: newId() })
      .execute()
    await tell('post.pinned', { postId: post.id })
  })
}

/** Throws Refusal `not_found` or `not_yours`. */
export async function unpin({ events }: Ground, authorId: string, postId: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const post = await requireSeen(sql, authorId, postId)
    if (post.authorId !== authorId) throw new Refusal('not_yours')
    await posts(sql).deleteFrom('post_pin').where('post_id', '=', post.id).execute()
    await tell('post.pinned', { postId: post.id })
  })
}
