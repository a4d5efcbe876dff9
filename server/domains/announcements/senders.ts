import { type Kysely, sql as raw } from 'kysely'
import { readingMinutes } from '#rules/announcements/reading-time.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { announcements } from './tables.ts'
import type { SenderFacts } from './written.ts'

const MOST_SENDERS = 100

type Named = { name: string; budgetHours: number | null }

/** By name, with the person-hours of reading that each has asked for since the first of the month, UTC. */
export async function listSenders({
  db,
  clock,
}: Pick<Ground, 'db' | 'clock'>): Promise<(SenderFacts & { spentHours: number })[]> {
  const now = clock()
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
  const [senders, published] = await Promise.all([
    announcements(db)
      .selectFrom('sender')
      .select(['id', 'name', 'budget_hours as budgetHours'])
      .where('archived_at', 'is', null)
      .orderBy('name')
      .limit(MOST_SENDERS)
      .execute(),
    raw<{ senderId: string; addressed: number; short: string; fullText: string | null }>`
      select a.sender_id as "senderId", a.addressed, t.short, t.full_text as "fullText" from announcement a
      join announcement_text t on t.announcement_id = a.id and t.revision = a.revision and t.language = a.language
      where a.published_at >= ${month}::timestamptz and a.sender_id is not null`.execute(db),
  ])
  const spent = new Map<string, number>()
  for (const { senderId, addressed, short, fullText } of published.rows) {
    const hours = (addressed * readingMinutes([short, fullText ?? ''])) / 60
    spent.set(senderId, (spent.get(senderId) ?? 0) + hours)
  }
  return senders.map((sender) => ({ ...sender, spentHours: spent.get(sender.id) ?? 0 }))
}

/** Two that come at once are looked at one after the other: names are had once. */
const lockSenders = (sql: Kysely<Tables>) =>
  raw`select pg_advisory_xact_lock(hashtextextended('senders', 0))`.execute(sql)

/** Throws Refusal `too_many_senders` or `sender_name_taken`. */
export function addSender({ events }: Ground, { name, budgetHours }: Named): Promise<SenderFacts> {
  return events.change(async ({ sql }) => {
    await lockSenders(sql)
    const { rows } = await raw<{ n: number; taken: boolean }>`
      select count(*)::int as n, coalesce(bool_or(lower(name) = lower(${name})), false) as taken
      from sender where archived_at is null`.execute(sql)
    if ((rows[0]?.n ?? 0) >= MOST_SENDERS) throw new Refusal('too_many_senders', { limit: MOST_SENDERS })
    if (rows[0]?.taken) throw new Refusal('sender_name_taken')
    const id = newId()
    await announcements(sql).insertInto('sender').values({ id, name, budget_hours: budgetHours }).execute()
    return { id, name, budgetHours }
  })
}

/** Throws Refusal `not_found` or `sender_name_taken`. */
export function changeSender(
  { events }: Ground,
  id: string,
  { name, budgetHours }: Named,
): Promise<SenderFacts> {
  return events.change(async ({ sql }) => {
    await lockSenders(sql)
    const { rows } = await raw`
      select from sender where archived_at is null and lower(name) = lower(${name}) and id <> ${id}::bigint`.execute(
      sql,
    )
    if (rows.length > 0) throw new Refusal('sender_name_taken')
    const row = await announcements(sql)
      .updateTable('sender')
      .set({ name, budget_hours: budgetHours })
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('not_found')
    return { id, name, budgetHours }
  })
}

/** Throws Refusal `not_found`. */
export async function archiveSender({ db, clock }: Ground, id: string): Promise<void> {
  const row = await announcements(db)
    .updateTable('sender')
    .set({ archived_at: clock() })
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
}
