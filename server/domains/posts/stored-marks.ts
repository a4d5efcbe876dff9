import { sql as raw } from 'kysely'
import { compareIds } from '#server/base/ids.ts'
import { anyOf, arrayOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'

export const FAVOURITED = 1
export const BOOSTED = 2
export const BOOKMARKED = 4
/** The first option of a poll; each further one is twice the one before. */
const CHOSEN = 8

/** Places of the options that somebody with these marks voted for. */
export function choicesIn(marks: number): number[] {
  const places: number[] = []
  for (let at = 0; marks >= CHOSEN << at; at++) if ((marks & (CHOSEN << at)) !== 0) places.push(at)
  return places
}

/** Latest marks of each kind that are held for a reader. */
const HELD = 200

/** A reader's marks on posts from `floor` on, complete: a post that is newer and not named here has none. */
export type Held = { floor: string; marks: ReadonlyMap<string, number> }

type Row = { accountId: string; id: string; mark: number; by: string; place: number }

/** The latest marks of each reader. */
export async function newestMarks(db: Ground['db'], readers: readonly string[]): Promise<Map<string, Held>> {
  const { rows } = await raw<Row>`
    select r.id::text as "accountId", m.id, m.mark, m.by, m.place::int from unnest(${arrayOf(readers)}) r(id) cross join lateral (
      (select post_id as id, ${FAVOURITED}::int as mark, post_id as by, row_number() over (order by post_id desc) as place
        from favourite where account_id = r.id order by post_id desc limit ${HELD})
      union all
      (select boost_of_id, ${BOOSTED}::int, id, row_number() over (order by id desc)
        from post where author_id = r.id and boost_of_id is not null order by id desc limit ${HELD})
      union all
      (select post_id, ${BOOKMARKED}::int, post_id, row_number() over (order by post_id desc)
        from bookmark where account_id = r.id order by post_id desc limit ${HELD})
      union all
      (select post_id, choices * ${CHOSEN}::int, post_id, row_number() over (order by post_id desc)
        from poll_vote where account_id = r.id order by post_id desc limit ${HELD})) m`.execute(db)
  const found = new Map(readers.map((id) => [id, { floor: '0', marks: new Map<string, number>() }]))
  for (const row of rows) {
    const reader = found.get(row.accountId)
    if (reader === undefined) continue
    reader.marks.set(row.id, (reader.marks.get(row.id) ?? 0) | row.mark)
    // There may be more below the last place; a boost is newer than its post, so posts above the oldest boost are complete.
    if (row.place === HELD && compareIds(row.by, reader.floor) > 0) reader.floor = row.by
  }
  return found
}

export type Mark = { accountId: string; id: string; mark: number }

/** The marks of these readers on these posts, one row for each. */
export async function marksOn(
  db: Ground['db'],
  readers: readonly string[],
  postIds: readonly string[],
): Promise<Mark[]> {
  const [who, what] = [anyOf(readers), anyOf(postIds)]
  const { rows } = await raw<Mark>`
    select account_id as "accountId", post_id as id, ${FAVOURITED}::int as mark from favourite
      where account_id = ${who} and post_id = ${what}
    union all
    select author_id, boost_of_id, ${BOOSTED}::int from post where author_id = ${who} and boost_of_id = ${what}
    union all
    select account_id, post_id, ${BOOKMARKED}::int from bookmark where account_id = ${who} and post_id = ${what}
    union all
    select account_id, post_id, choices * ${CHOSEN}::int from poll_vote where account_id = ${who} and post_id = ${what}`.execute(
    db,
  )
  return rows
}
