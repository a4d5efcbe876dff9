import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'
import { lockAuthors } from './lock-authors.ts'
import { mutes } from './tables.ts'

/** How long, in seconds, and whether the person's notifications are kept away too. */
export type MuteWish = { notifications: boolean; seconds: number | null }

/** Keeps a person's posts and boosts out of my timelines; muting again changes for how long. They are not told. Throws Refusal `mute_self`. */
export async function mute(
  { events, clock }: Ground,
  accountId: string,
  mutedId: string,
  { notifications, seconds }: MuteWish,
): Promise<void> {
  if (accountId === mutedId) throw new Refusal('mute_self')
  const until = seconds === null ? null : new Date(clock().getTime() + seconds * 1000)
  await events.change(async ({ sql, tell }) => {
    await lockAuthors(sql, [mutedId])
    await mutes(sql)
      .insertInto('mute')
      .values({ id: newId(), account_id: accountId, muted_id: mutedId, notifications, until })
      .onConflict((c) => c.columns(['account_id', 'muted_id']).doUpdateSet({ notifications, until }))
      .execute()
    await tell('mute.added', { accountId, mutedId })
  })
}

export async function unmute({ events }: Ground, accountId: string, mutedId: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    await lockAuthors(sql, [mutedId])
    const { numDeletedRows } = await mutes(sql)
      .deleteFrom('mute')
      .where('account_id', '=', accountId)
      .where('muted_id', '=', mutedId)
      .executeTakeFirst()
    if (numDeletedRows > 0n) await tell('mute.removed', { accountId, mutedId })
  })
}

const AT_ONCE = 100

/** Ends the mutes whose time is over; answers how many. Two nodes at it at once each take others. */
export async function endMutes({ events, clock }: Ground): Promise<number> {
  let ended = 0
  for (;;) {
    const some = await events.change(async ({ sql, tell }) => {
      const { rows } = await raw<{ accountId: string; mutedId: string }>`
        delete from mute where id in (
          select id from mute where until <= ${clock()} order by until limit ${AT_ONCE} for update skip locked)
        returning account_id as "accountId", muted_id as "mutedId"`.execute(sql)
      for (const row of rows) await tell('mute.removed', row)
      return rows.length
    })
    ended += some
    if (some < AT_ONCE) return ended
  }
}
