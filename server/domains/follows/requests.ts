import { type RawBuilder, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { lockAuthors } from '../mutes/index.ts'
import { addFollows } from './add.ts'
import { holdCounts } from './count.ts'
import { dropRequests } from './drop-requests.ts'
import type { Wanted, Wishes } from './wishes.ts'

/** Accepted in one transaction. */
const AT_ONCE = 100

/** Of who is suspended, they wait until the suspension is lifted. */
const present = (accountId: RawBuilder<unknown>) =>
  raw`exists (select from account a where a.id = ${accountId} and a.state in ('invited', 'active'))`

const from = (followeeId: string, followerId: string) =>
  raw`followee_id = ${followeeId}::bigint and follower_id = ${followerId}::bigint`

/** Who waits for somebody's word, latest first; `key` is what the list is paged by. */
export function listFollowRequests(
  { db }: Ground,
  followeeId: string,
  page: Page,
): Promise<{ id: string; key: string }[]> {
  return readPage(
    db,
    page,
    raw`r.id`,
    raw`select r.follower_id::text as id, r.id::text as key from follow_request r
      where r.followee_id = ${followeeId}::bigint and ${present(raw`r.follower_id`)}`,
  )
}

/** Whom somebody waits to follow. */
export async function listRequested({ db }: Ground, followerId: string): Promise<string[]> {
  const { rows } = await raw<{ id: string }>`
    select r.followee_id::text as id from follow_request r
    where r.follower_id = ${followerId}::bigint and ${present(raw`r.followee_id`)} order by r.id desc`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

export async function countFollowRequests({ db }: Ground, followeeId: string): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from follow_request r
    where r.followee_id = ${followeeId}::bigint and ${present(raw`r.follower_id`)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Throws Refusal `not_found` where nobody waits, or no longer. */
export async function acceptFollowRequest(
  { events }: Ground,
  followeeId: string,
  followerId: string,
): Promise<void> {
  await events.change(async (change) => {
    await lockAuthors(change.sql, [followeeId])
    const gone = await dropRequests(
      change,
      raw`${from(followeeId, followerId)} and ${present(raw`follower_id`)}`,
    )
    if (gone.length === 0) throw new Refusal('not_found')
    await addFollows(change, followerId, gone.map(wantedBefore), { asked: true })
  })
}

/** What was wished for in asking holds when they are let in. */
const wantedBefore = ({
  followeeId,
  boosts,
  notify,
  languages,
}: { followeeId: string } & Wishes): Wanted => ({
  ...{ id: followeeId, boosts, notify, languages },
})

/** They are not told, and may ask again. Throws Refusal `not_found`. */
export async function rejectFollowRequest(
  { events }: Ground,
  followeeId: string,
  followerId: string,
): Promise<void> {
  await events.change(async (change) => {
    const gone = await dropRequests(change, from(followeeId, followerId))
    if (gone.length === 0) throw new Refusal('not_found')
  })
}

/** From now on whoever wants to follow asks, or does no longer, and then whoever waits is let in. Who follows already stays. */
export async function changeLock({ events }: Ground, accountId: string, locked: boolean): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    await lockAuthors(sql, [accountId])
    await raw`update account set locked = ${locked} where id = ${accountId}::bigint`.execute(sql)
    await tell('account.changed', { accountId })
  })
  if (!locked) while (await acceptSome(events, accountId));
}

/** Whether there may be more. Again after a lock in between, nobody is let in. */
async function acceptSome(events: EventBus, accountId: string): Promise<boolean> {
  return events.change(async (change) => {
    await lockAuthors(change.sql, [accountId])
    const some = await dropRequests(
      change,
      raw`id in (select r.id from follow_request r join account o on o.id = r.followee_id and not o.locked
        where r.followee_id = ${accountId}::bigint and ${present(raw`r.follower_id`)} order by r.id limit ${AT_ONCE})`,
    )
    const ids = some.map(({ followerId }) => followerId)
    await holdCounts(change, [accountId, ...ids])
    for (const one of some) await addFollows(change, one.followerId, [wantedBefore(one)], { asked: true })
    return ids.length === AT_ONCE
  })
}

/** Who has left waits for nobody, and nobody for them. */
export function endRequestsOfLeavers(events: EventBus): void {
  events.within('access.ended', async (change, { accountId }) => {
    await dropRequests(
      change,
      raw`(follower_id = ${accountId}::bigint or followee_id = ${accountId}::bigint)
        and exists (select from account a where a.id = ${accountId}::bigint and a.state = 'left')`,
    )
  })
}
