import { sql as raw } from 'kysely'
import type { Level } from '#rules/announcements/levels.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { AnnouncementState } from '#server/store/tables/announcements.ts'
import type { Ground } from '../ground.ts'
import { announcements } from './tables.ts'

export type Span = { from: Date; to: Date }
export type Blackout = { id: string; name: string; startsAt: Date; endsAt: Date }
export type Dated = {
  id: string
  at: Date
  level: Level
  state: AnnouncementState
  short: string
  sender: string | null
  condition: string
}

const MOST = 500
const LONGEST_MS = 400 * 24 * 3_600_000

/** What is published or scheduled in a time, and what is kept free in it. Throws Refusal `span_wrong`. */
export async function readCalendar(
  { db }: Pick<Ground, 'db'>,
  { from, to }: Span,
): Promise<{ announcements: Dated[]; blackouts: Blackout[] }> {
  if (from >= to || to.getTime() - from.getTime() > LONGEST_MS) throw new Refusal('span_wrong')
  const [dated, blackouts] = await Promise.all([
    raw<Dated>`select a.id, coalesce(a.published_at, a.publish_at) as at, a.level, a.state, t.short, s.name as sender,
        a.condition
      from announcement a left join sender s on s.id = a.sender_id
      join announcement_text t on t.announcement_id = a.id and t.revision = a.revision and t.language = a.language
      where a.state <> 'withdrawn' and coalesce(a.published_at, a.publish_at) >= ${from}::timestamptz
        and coalesce(a.published_at, a.publish_at) < ${to}::timestamptz
      order by at, a.id limit ${MOST}`.execute(db),
    announcements(db)
      .selectFrom('blackout')
      .select(['id', 'name', 'starts_at as startsAt', 'ends_at as endsAt'])
      .where('ends_at', '>', from)
      .where('starts_at', '<', to)
      .orderBy('starts_at')
      .limit(MOST)
      .execute(),
  ])
  return { announcements: dated.rows, blackouts }
}

/** Throws Refusal `span_wrong`. */
export async function addBlackout({ db }: Ground, wish: Omit<Blackout, 'id'>): Promise<Blackout> {
  const { name, startsAt, endsAt } = wish
  if (startsAt >= endsAt || endsAt.getTime() - startsAt.getTime() > LONGEST_MS)
    throw new Refusal('span_wrong')
  const id = newId()
  await announcements(db)
    .insertInto('blackout')
    .values({ id, name, starts_at: startsAt, ends_at: endsAt })
    .execute()
  return { id, ...wish }
}

/** Throws Refusal `not_found`. */
export async function removeBlackout({ db }: Ground, id: string): Promise<void> {
  const row = await announcements(db)
    .deleteFrom('blackout')
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
}
