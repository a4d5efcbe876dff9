import { type Kysely, sql as raw, type Selectable } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import { only } from '#server/store/database.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { PushSubscriptionTable, PushTables } from '#server/store/tables/push.ts'
import type { Ground } from '../ground.ts'
import { saysDetail } from './detail.ts'

export type Subscription = Omit<Selectable<PushSubscriptionTable>, 'account_id' | 'session_id' | 'token'>
export type Wish = Omit<Subscription, 'id'>

export const push = (sql: Kysely<Tables>) => only<keyof PushTables>(sql)

const columns = ['id', 'endpoint', 'p256dh', 'auth', 'alerts', 'policy', 'language', 'standard'] as const

/** Of one session; throws Refusal `not_pushed`. */
export async function readSubscription({ db }: Pick<Ground, 'db'>, sessionId: string): Promise<Subscription> {
  const row = await push(db)
    .selectFrom('push_subscription')
    .select(columns)
    .select(saysDetail('push_subscription').as('detail'))
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_pushed')
  return row
}

/** `token`: of an app, sealed. */
export type Subscriber = { accountId: string; sessionId: string; token: Buffer | null }

/** A session has one; a new one takes its place. */
export async function subscribe(
  ground: Ground,
  { accountId, sessionId, token }: Subscriber,
  wish: Wish,
): Promise<Subscription> {
  await ground.events.change(async ({ sql }) => {
    await raw`delete from push_subscription where session_id = ${sessionId}::bigint
      or (account_id = ${accountId}::bigint and endpoint = ${wish.endpoint})`.execute(sql)
    await push(sql)
      .insertInto('push_subscription')
      .values({ ...wish, id: newId(), account_id: accountId, session_id: sessionId, token })
      .execute()
  })
  return readSubscription(ground, sessionId)
}

/** What is not given stays. Throws Refusal `not_pushed`. */
export async function changeSubscription(
  ground: Ground,
  sessionId: string,
  wish: Partial<Wish>,
): Promise<Subscription> {
  await readSubscription(ground, sessionId)
  await push(ground.db)
    .updateTable('push_subscription')
    .set(wish)
    .where('session_id', '=', sessionId)
    .execute()
  return readSubscription(ground, sessionId)
}

export async function unsubscribe({ db }: Ground, sessionId: string): Promise<void> {
  await push(db).deleteFrom('push_subscription').where('session_id', '=', sessionId).execute()
}

/** An app has another token now. */
export async function renewToken({ sql }: Change, sessionId: string, token: Buffer): Promise<void> {
  await push(sql)
    .updateTable('push_subscription')
    .set({ token })
    .where('session_id', '=', sessionId)
    .where('token', 'is not', null)
    .execute()
}
