import { type Kysely, sql as raw } from 'kysely'
import type { StepChannel } from '#rules/plan/index.ts'
import { DEADLOCKED } from '#server/platform/events/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { hourOf, type PersonalChannel, receive } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'
import { countMembers, doneBy } from './members.ts'
import type { Taken } from './take.ts'

/** Minutes after each try; after the last it is given up. */
const WAITS = [1, 5, 15, 60, 180, 360, 720]
/** So that what failed together does not come back together. */
const JITTER = 0.2
const MOST_SAID = 200

type End = { state: 'sent' | 'refused' | 'passed'; said: string }

/** Only whoever holds the lease settles; a try that took too long finds that somebody else has it. */
export function settle(
  { events, clock }: Ground,
  channel: StepChannel,
  { lease }: Taken,
  ids: readonly string[],
  { state, said }: End,
): Promise<void> {
  return events.change(async ({ sql }) => {
    if (ids.length === 0) return
    const now = clock()
    const { rows: settled } = await raw<Settled>`
      update delivery v set state = ${state}, said = ${said.slice(0, MOST_SAID)}, reference = ${channel === 'sms' && state === 'sent' ? said.slice(0, MOST_SAID) : null}::text,
        done_at = ${hourOf(now)}::timestamptz, lease = null, leased_until = null, (sent_to, sent_late) = (${sentTo})
      where id = ${anyOf(ids)} and lease = ${lease}::bigint and state = 'waiting'
      returning id, announcement_id as "announcementId", account_id as "accountId", question_id as "questionId", step, sent_to as "sentTo", sent_late as "sentLate"`.execute(
      sql,
    )
    // What is asked is no delivery of what it is about.
    const rows = settled.filter(({ questionId }) => questionId === null)
    for (const row of rows) await count(sql, { ...(await withMembers(sql, row, state)), channel, state }, 1)
    if (state !== 'sent') return
    const receipts = rows.flatMap(({ announcementId, accountId }) =>
      accountId === null
        ? []
        : [{ announcementId, accountId, channel: channel as PersonalChannel, kind: 'delivered' as const }],
    )
    await receive(sql, receipts, now)
  }, DEADLOCKED)
}

type Settled = {
  id: string
  announcementId: string
  accountId: string | null
  questionId: string | null
  step: number
} & Reach
/** How many a message was for, and how many of them were done when it left. Null where it did not leave, or it is not known. */
type Reach = { sentTo: number | null; sentLate: number | null }

/** Of one person's message `v`; who joined later is in no figure of the others. */
const sentTo = raw`select (not d.joined)::int, (not d.joined and ${doneBy} is not null)::int
  from addressee d join announcement w on w.id = d.announcement_id
  where d.announcement_id = v.announcement_id and d.account_id = v.account_id and v.question_id is null`

/** What a place shows reaches its members whether they are done or not, as long as one of them is not. */
async function withMembers(sql: Kysely<Tables>, row: Settled, state: End['state']): Promise<Settled> {
  if (row.accountId !== null || state !== 'sent') return row
  const reach = await countMembers(sql, row.id)
  await raw`update delivery set sent_to = ${reach.sentTo}, sent_late = ${reach.sentLate} where id = ${row.id}::bigint`.execute(
    sql,
  )
  return { ...row, ...reach }
}

type Counted = { announcementId: string; step: number; channel: string; state: string } & Reach

/** `by`: 1 for one more, -1 for one less. Whom it reached counts where it was sent only. */
export async function count(
  sql: Kysely<Tables>,
  { announcementId, step, channel, state, ...reach }: Counted,
  by: 1 | -1,
): Promise<void> {
  const [sentTo, late] = state === 'sent' ? [reach.sentTo ?? 0, reach.sentLate ?? 0] : [0, 0]
  await raw`insert into delivery_count as c (announcement_id, step, channel, state, messages, sent_to, sent_late)
    values (${announcementId}::bigint, ${step}, ${channel}, ${state}, ${by}, ${by * sentTo}, ${by * late})
    on conflict (announcement_id, step, channel, state) do update set messages = c.messages + ${by},
      sent_to = c.sent_to + excluded.sent_to, sent_late = c.sent_late + excluded.sent_late`.execute(sql)
}

/** Until an administrator has mended something. */
export const SETUP_MS = 5 * 60_000

/** As long as a channel pauses at most. */
const HELD_MS = 60_000

/** When a message is tried again; null when it has been tried often enough. In milliseconds from now. */
export function waitFor(tries: number, afterMs?: number): number | null {
  const minutes = WAITS[tries - 1]
  if (minutes === undefined) return null
  return Math.max(afterMs ?? 0, minutes * 60_000 * (1 + (Math.random() * 2 - 1) * JITTER))
}

/** What else waits for a place where nothing comes through waits a moment with it; other places need not. */
export async function holdPlace({ db, clock }: Ground, placeId: string): Promise<void> {
  const at = new Date(clock().getTime() + HELD_MS)
  await raw`update delivery set next_at = greatest(next_at, ${at}::timestamptz)
    where place_id = ${placeId}::bigint and state = 'waiting' and not urgent and lease is null`.execute(db)
}

/**
 * `counts`: whether it is one of the tries that a message has. `tried`: whether it may have left; what only waits for an hour goes with
 * whatever else is due then.
 */
export async function putOff(
  { db }: Ground,
  { lease, ids }: Taken,
  { at, said, counts, tried }: { at: Date; said: string; counts: boolean; tried: boolean },
): Promise<void> {
  await raw`update delivery set next_at = ${at}::timestamptz, lease = null, leased_until = null, said = ${said.slice(0, MOST_SAID)},
      tries = tries - ${counts ? 0 : 1}, message_id = case when ${tried}::boolean then message_id end
    where id = ${anyOf(ids)} and lease = ${lease}::bigint and state = 'waiting'`.execute(db)
}
