import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

/** Entries kept in each home: without a bound, a home would grow with everything its reader's colleagues ever write. */
const HOME_MOST = 2_000
/** Homes for one statement, so that none holds its locks for long. */
const BATCH = 200

/** Removes what lies beyond the newest entries of each home. Answers how many. */
export async function trimHomes({ db }: Pick<Ground, 'db'>, most = HOME_MOST): Promise<number> {
  let removed = 0
  for (let last = '0'; ; ) {
    const { rows } = await raw<{ id: string }>`
      select id from account where id > ${last}::bigint order by id limit ${BATCH}`.execute(db)
    const next = rows.at(-1)
    if (next === undefined) return removed
    last = next.id
    removed += await trim(
      db,
      rows.map((row) => row.id),
      most,
    )
  }
}

async function trim(db: Ground['db'], accountIds: string[], most: number): Promise<number> {
  const { numAffectedRows } = await raw`
    delete from home_entry e using (
      select id, (select h.post_id from home_entry h where h.account_id = id order by h.post_id desc offset ${most}::int limit 1) as first_beyond
      from unnest(${accountIds}::bigint[]) as id) home
    where e.account_id = home.id and e.post_id <= home.first_beyond`.execute(db)
  return Number(numAffectedRows ?? 0)
}
