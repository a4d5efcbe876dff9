import { type Kysely, sql as raw } from 'kysely'
import { DONE_BY, type Level } from '#rules/announcements/levels.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { conditionSql, reachable, readCondition } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

type Shown = { announcementId: string; level: Level; condition: string }

/** Whether somebody of the declared members of a place is addressed and not done. Where nobody is declared it never stops early. */
export async function membersNeed(
  sql: Kysely<Tables>,
  { announcementId, level, condition }: Shown,
): Promise<boolean> {
  if (condition.trim() === '') return true
  const done = raw.ref(`d.${DONE_BY[level]}_at`)
  const { rows } = await raw`select from addressee d join account a on a.id = d.account_id
    where d.announcement_id = ${announcementId}::bigint and ${done} is null
      and (${conditionSql(readCondition(condition))}) limit 1`.execute(sql)
  return rows.length > 0
}

/** Whether somebody belongs to a place and to an audience; nobody is declared where all who pass by are meant. */
export async function isPlaceFor(
  { db }: Pick<Ground, 'db'>,
  members: string,
  condition: string,
): Promise<boolean> {
  const declared = members.trim() === '' ? raw<boolean>`true` : conditionSql(readCondition(members))
  const { rows } = await raw`select from account a
    where ${reachable} and (${declared}) and (${conditionSql(readCondition(condition))}) limit 1`.execute(db)
  return rows.length > 0
}

/** Takes from screens and piles of paper what all declared members of the place are done with. Answers how many. */
export async function takeDown({ db }: Pick<Ground, 'db'>): Promise<number> {
  const { rows } = await raw<Shown & { id: string }>`
    select b.delivery_id as id, b.announcement_id as "announcementId", a.level, p.condition
    from board b join place p on p.id = b.place_id join announcement a on a.id = b.announcement_id
    where a.state = 'published' and p.condition <> '' and b.briefed is null limit 5000`.execute(db)
  let taken = 0
  for (const row of rows) {
    if (await membersNeed(db, row)) continue
    await raw`delete from board where delivery_id = ${row.id}::bigint and briefed is null`.execute(db)
    taken += 1
  }
  return taken
}
