import { sql as raw } from 'kysely'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import { count, holdCounts, portions } from './count.ts'
import { dropRequests } from './drop-requests.ts'
import { changeWishes, given, type Wanted } from './wishes.ts'

/**
 * The only way in: follows these people, and asks those who are locked; who is followed or asked already is so by what is given now. Answers whom it newly follows or asks. As many statements for
 * a hundred people as for one. Authors are locked before: whoever locks their account or blocks somebody takes that lock too, so
 * nobody slips in beside them.
 */
export async function followOrAsk(
  change: Change,
  followerId: string,
  wanted: readonly Wanted[],
): Promise<string[]> {
  await changeWishes(change, followerId, wanted)
  const { rows } = await raw<{ id: string }>`
    select id::text as id from account where id = any(${wanted.map(({ id }) => id)}::bigint[]) and locked`.execute(
    change.sql,
  )
  const locked = new Set(rows.map((row) => row.id))
  const open = wanted.filter(({ id }) => !locked.has(id))
  // One that they asked before, and that waited while they were suspended, is answered by this, with its wishes.
  const waited = await dropRequests(
    change,
    raw`follower_id = ${followerId}::bigint and followee_id = any(${open.map(({ id }) => id)}::bigint[])`,
  )
  const wished = new Map(waited.map((one) => [one.followeeId, one]))
  const followed = await addFollows(
    change,
    followerId,
    open.map((one) => ({ ...wished.get(one.id), ...given(one), id: one.id })),
  )
  const asked = wanted.filter(({ id }) => locked.has(id))
  return [...followed, ...(await ask(change, followerId, asked))]
}

/** Authors are locked before. `asked`: they let one in. */
export async function addFollows(
  change: Change,
  followerId: string,
  wanted: readonly Wanted[],
  more: { asked?: true } = {},
): Promise<string[]> {
  if (wanted.length === 0) return []
  await holdCounts(change, [followerId, ...wanted.map(({ id }) => id)])
  const { rows } = await raw<{ id: string }>`
    insert into follow (follower_id, followee_id, boosts, notify, languages)
    select ${followerId}::bigint, w.id, coalesce(w.boosts, true), coalesce(w.notify, false), w.languages
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) w(id bigint, boosts boolean, notify boolean, languages text[])
    on conflict do nothing returning followee_id as id`.execute(change.sql)
  const added = rows.map((row) => row.id)
  if (added.length === 0) return []
  await count(change, followerId, added, 1)
  for (const ids of portions(added))
    await change.tell('follow.added', { followerId, followeeIds: ids, ...more })
  return added
}

/** Passes over whom they follow or have asked already. */
async function ask({ sql, tell }: Change, followerId: string, wanted: readonly Wanted[]): Promise<string[]> {
  if (wanted.length === 0) return []
  const requests = wanted.map((one) => ({ ...one, request: newId() }))
  const { rows } = await raw<{ id: string }>`
    insert into follow_request (id, follower_id, followee_id, boosts, notify, languages)
    select w.request, ${followerId}::bigint, w.id, coalesce(w.boosts, true), coalesce(w.notify, false), w.languages
    from jsonb_to_recordset(${JSON.stringify(requests)}::jsonb)
      w(request bigint, id bigint, boosts boolean, notify boolean, languages text[])
    where not exists (select from follow f where f.follower_id = ${followerId}::bigint and f.followee_id = w.id)
    on conflict (follower_id, followee_id) do nothing returning followee_id as id`.execute(sql)
  const asked = rows.map((row) => row.id)
  for (const some of portions(asked)) await tell('follow.asked', { followerId, followeeIds: some })
  return asked
}
