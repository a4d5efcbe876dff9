import { type Kysely, sql as raw } from 'kysely'
import { DONE_BY, LEVELS, type Level } from '#rules/announcements/levels.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { conditionSql, reachable, readCondition } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

type Shown = { announcementId: string; level: Level; condition: string }

/** Whether somebody of the declared members of a place who is still here is addressed and not done. Where nobody is declared it never stops early. */
export async function membersNeed(
  sql: Kysely<Tables>,
  { announcementId, level, condition }: Shown,
): Promise<boolean> {
  if (condition.trim() === '') return true
  const done = raw.ref(`d.${DONE_BY[level]}_at`)
  const { rows } = await raw`select from addressee d join account a on a.id = d.account_id
    where d.announcement_id = ${announcementId}::bigint and ${done} is null and ${reachable}
      and (${conditionSql(readCondition(condition))}) limit 1`.execute(sql)
  return rows.length > 0
}

type Members = { sentTo: number; sentLate: number }

/** Of the declared members of the place of a delivery: how many are addressed, and how many of them are done. Nobody where nobody is declared. */
export async function countMembers(sql: Kysely<Tables>, deliveryId: string): Promise<Members> {
  const { rows } = await raw<{ id: string; condition: string }>`
    select v.announcement_id as id, p.condition from delivery v join place p on p.id = v.place_id
    where v.id = ${deliveryId}::bigint and p.condition <> ''`.execute(sql)
  const [place] = rows
  if (place === undefined) return { sentTo: 0, sentLate: 0 }
  const { rows: counted } = await raw<Members>`
    select count(*)::int as "sentTo", (count(*) filter (where ${doneBy} is not null))::int as "sentLate"
    from addressee d join account a on a.id = d.account_id join announcement w on w.id = d.announcement_id
    where d.announcement_id = ${place.id}::bigint and not d.joined and ${reachable}
      and (${conditionSql(readCondition(place.condition))})`.execute(sql)
  return counted[0] ?? { sentTo: 0, sentLate: 0 }
}

type Declared = { id: string; condition: string }

/** Which of the places somebody of an audience belongs to; where nobody is declared all who pass by are meant. */
export async function placesFor(
  { db }: Pick<Ground, 'db'>,
  places: readonly Declared[],
  condition: string,
): Promise<Set<string>> {
  if (places.length === 0) return new Set()
  const asked = places.map(({ id, condition: members }) => {
    const declared = members.trim() === '' ? raw<boolean>`true` : conditionSql(readCondition(members))
    return raw`case when exists (select from audience a where ${declared}) then ${id} end`
  })
  const { rows } = await raw<{ id: string }>`with audience as materialized (select * from account a
      where ${reachable} and (${conditionSql(readCondition(condition))}))
    select id from unnest(array[${raw.join(asked)}]::text[]) id where id is not null`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Places asked about in one statement. */
const TOGETHER = 100

/** Takes from screens and piles of paper what all declared members of the place are done with. Answers how many. */
export async function takeDown({ db }: Pick<Ground, 'db'>): Promise<number> {
  const { rows } = await raw<Declared>`
    select distinct p.id, p.condition from board b join place p on p.id = b.place_id
      join announcement w on w.id = b.announcement_id
    where w.state = 'published' and p.condition <> '' and b.briefed is null`.execute(db)
  let taken = 0
  for (let from = 0; from < rows.length; from += TOGETHER) {
    const done =
      await raw`delete from board b using announcement w where w.id = b.announcement_id and w.state = 'published'
      and b.briefed is null and (${raw.join(rows.slice(from, from + TOGETHER).map(isDoneAt), raw` or `)})`.execute(
        db,
      )
    taken += Number(done.numAffectedRows ?? 0)
  }
  return taken
}

/** When the addressee `d` was done with the announcement `w`; null while they are not. */
export const doneBy = raw`case ${raw.join(
  LEVELS.map((level) => raw`when w.level = ${raw.lit(level)} then ${raw.ref(`d.${DONE_BY[level]}_at`)}`),
  raw` `,
)} end`

const isDoneAt = ({ id, condition }: Declared) => raw`(b.place_id = ${id}::bigint and not exists (
  select from addressee d join account a on a.id = d.account_id where d.announcement_id = b.announcement_id
    and ${doneBy} is null and ${reachable} and (${conditionSql(readCondition(condition))})))`
