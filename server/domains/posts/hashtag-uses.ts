import { sql as raw } from 'kysely'
import { idAt } from '#server/base/ids.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'

export type DayOfUse = { day: Date; uses: number; authors: number }

const DAYS = 7
const DAY_MS = 86_400_000

/** How often each hashtag stood in posts to everyone: the last seven days in UTC, today first, days without use included. */
export async function readHashtagUses(
  { db, clock }: Ground,
  hashtagIds: string[],
): Promise<Map<string, DayOfUse[]>> {
  const today = Math.floor(clock().getTime() / DAY_MS) * DAY_MS
  const days = Array.from({ length: DAYS }, (_, back) => today - back * DAY_MS)
  // Ids are in the order of time, so the index leaves out what is older.
  const oldest = new Date(days.at(-1) ?? today)
  const found = new Map(
    hashtagIds.map((id) => [id, days.map((at) => ({ day: new Date(at), uses: 0, authors: 0 }))]),
  )
  if (hashtagIds.length === 0) return found
  const { rows } = await raw<{ id: string; back: number; uses: number; authors: number }>`
    select t.hashtag_id as id, ${new Date(today).toISOString().slice(0, 10)}::date - (p.created_at at time zone 'UTC')::date as back,
      count(*)::int as uses, count(distinct p.author_id)::int as authors
    from post_hashtag t join post p on p.id = t.post_id
    where t.hashtag_id = ${anyOf(hashtagIds)} and p.visibility = 'company' and p.deleted_at is null and p.hidden_at is null
      and t.post_id >= ${idAt(oldest, 0)}::bigint
    group by 1, 2`.execute(db)
  for (const { id, back, uses, authors } of rows) {
    const day = found.get(id)?.[back]
    if (day !== undefined) Object.assign(day, { uses, authors })
  }
  return found
}
