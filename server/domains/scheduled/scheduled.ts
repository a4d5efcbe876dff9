import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { newestFirst, order, type Page, within } from '#server/store/page.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { addDraft } from '../drafts/index.ts'
import type { Ground } from '../ground.ts'
import { checkNew, postedUnder, withdrawKey } from '../posts/index.ts'
import { scheduled } from './tables.ts'
import { draftOf, type Wish } from './wish.ts'

export type Scheduled = { id: string; at: Date; wish: Wish; idempotencyKey: string | null }

const MOST = 100
const SOONEST_MS = 5 * 60_000
const LATEST_MS = 366 * 24 * 3_600_000

const columns = ['id', 'scheduled_at as at', 'wish', 'idempotency_key as idempotencyKey'] as const
type Row = Omit<Scheduled, 'wish'> & { wish: unknown }
const toScheduled = (row: Row): Scheduled => ({ ...row, wish: row.wish as Wish })

/** The one scheduled last first. */
export async function readAllScheduled({ db }: Ground, ownerId: string, page: Page): Promise<Scheduled[]> {
  const rows = await scheduled(db)
    .selectFrom('scheduled_post')
    .select(columns)
    .where('account_id', '=', ownerId)
    .where(within(page, raw`id`))
    .orderBy('id', order(page))
    .limit(page.limit)
    .execute()
  return newestFirst(page, rows).map(toScheduled)
}

/** Throws Refusal `not_found`. */
export async function readScheduled(
  { db }: Pick<Ground, 'db'>,
  ownerId: string,
  id: string,
): Promise<Scheduled> {
  const row = await scheduled(db)
    .selectFrom('scheduled_post')
    .select(columns)
    .where('id', '=', id)
    .where('account_id', '=', ownerId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
  return toScheduled(row)
}

type Order = { wish: Wish; at: Date; idempotencyKey: string | null; limit: number }

/**
 * What can be said of it now is said now; it is checked again at its time. The same key answers what it made before,
 * which may have been published by now. Throws Refusal `schedule_too_soon`, `too_many_scheduled`, and as `publish` does for what is wrong with the words.
 */
export async function schedule(
  { events, clock }: Ground,
  ownerId: string,
  order: Order,
): Promise<Scheduled | { postId: string }> {
  const { wish, at, idempotencyKey, limit } = order
  const check = () => checkNew({ ...wish, authorId: ownerId, limit })
  if (idempotencyKey === null) check()
  return events.change(async ({ sql }) => {
    await lockScheduled(sql, ownerId)
    const known = idempotencyKey === null ? undefined : await findByKey(sql, ownerId, idempotencyKey)
    if (known !== undefined) return toScheduled(known)
    const postId = idempotencyKey === null ? null : await postedUnder(sql, ownerId, idempotencyKey)
    if (postId !== null) return { postId }
    check()
    checkTime(at, clock())
    const { rows } = await raw<{ n: number }>`
      select count(*)::int as n from scheduled_post where account_id = ${ownerId}::bigint`.execute(sql)
    if ((rows[0]?.n ?? 0) >= MOST) throw new Refusal('too_many_scheduled', { limit: MOST })
    const id = newId()
    await scheduled(sql)
      .insertInto('scheduled_post')
      .values({
        id,
        account_id: ownerId,
        scheduled_at: at,
        next_at: at,
        wish: JSON.stringify(wish),
        idempotency_key: idempotencyKey,
      })
      .execute()
    return { id, at, wish, idempotencyKey }
  })
}

/** What was posted or scheduled under a key; where nothing was, nothing will be. */
export async function withdrawOrder(
  { events }: Ground,
  ownerId: string,
  key: string,
): Promise<{ postIds: string[]; scheduledId: string | null }> {
  return events.change(async (change) => {
    await lockScheduled(change.sql, ownerId)
    const known = await findByKey(change.sql, ownerId, key)
    if (known !== undefined) return { postIds: [], scheduledId: known.id }
    return { postIds: await withdrawKey(change, ownerId, key), scheduledId: null }
  })
}

/** Throws Refusal `not_found` or `schedule_too_soon`. */
export async function reschedule(
  { events, clock }: Ground,
  ownerId: string,
  id: string,
  at: Date,
): Promise<Scheduled> {
  checkTime(at, clock())
  return events.change(async ({ sql }) => {
    await scheduled(sql)
      .updateTable('scheduled_post')
      .set({ scheduled_at: at, next_at: at })
      .where('id', '=', id)
      .where('account_id', '=', ownerId)
      .execute()
    return readScheduled({ db: sql }, ownerId, id)
  })
}

/** Throws Refusal `not_found`, also when it has just been published. */
export async function cancel({ events }: Ground, ownerId: string, id: string): Promise<void> {
  await events.change(({ sql }) => take(sql, ownerId, id))
}

/** Cancels it and keeps its words as a draft; answers the draft's key. Throws Refusal `not_found` or `too_many_drafts`. */
export async function backToDraft({ events, clock }: Ground, ownerId: string, id: string): Promise<string> {
  return events.change(async ({ sql }) => {
    const { wish } = await take(sql, ownerId, id)
    return addDraft(sql, ownerId, { content: await draftOf(sql, wish), reason: null, at: clock() })
  })
}

async function take(sql: Kysely<Tables>, ownerId: string, id: string): Promise<{ wish: Wish }> {
  const gone = await scheduled(sql)
    .deleteFrom('scheduled_post')
    .where('id', '=', id)
    .where('account_id', '=', ownerId)
    .returning('wish')
    .executeTakeFirst()
  if (gone === undefined) throw new Refusal('not_found')
  return { wish: gone.wish as Wish }
}

function findByKey(sql: Kysely<Tables>, ownerId: string, key: string): Promise<Row | undefined> {
  return scheduled(sql)
    .selectFrom('scheduled_post')
    .select(columns)
    .where('account_id', '=', ownerId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
}

function checkTime(at: Date, now: Date): void {
  const wait = at.getTime() - now.getTime()
  // A few seconds pass on the way.
  if (wait < SOONEST_MS - 10_000 || wait > LATEST_MS) throw new Refusal('schedule_too_soon')
}

/** Their number stays within its bound. */
async function lockScheduled(sql: Kysely<Tables>, ownerId: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtextextended(${`scheduled ${ownerId}`}, 0))`.execute(sql)
}
