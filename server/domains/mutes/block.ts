import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'
import { lockAuthors } from './lock-authors.ts'
import { mutes } from './tables.ts'

/**
 * Ends following in both directions, keeps the person's posts and notifications away from me, and me from being followed or
 * named by them. What I write to everyone they can read on, as everyone can. Throws Refusal `mute_self`.
 */
export async function block({ events }: Ground, accountId: string, blockedId: string): Promise<void> {
  if (accountId === blockedId) throw new Refusal('mute_self')
  await events.change(async ({ sql, tell }) => {
    await lockAuthors(sql, [accountId, blockedId])
    await mutes(sql)
      .insertInto('block')
      .values({ id: newId(), account_id: accountId, blocked_id: blockedId })
      .onConflict((c) => c.doNothing())
      .execute()
    await tell('block.added', { accountId, blockedId })
  })
}

export async function unblock({ events }: Ground, accountId: string, blockedId: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const { numDeletedRows } = await mutes(sql)
      .deleteFrom('block')
      .where('account_id', '=', accountId)
      .where('blocked_id', '=', blockedId)
      .executeTakeFirst()
    if (numDeletedRows > 0n) await tell('block.removed', { accountId, blockedId })
  })
}
