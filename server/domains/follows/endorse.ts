import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { lockAuthors } from '../mutes/index.ts'

/** Shows somebody whom one follows on one's profile. Throws Refusal `endorse_not_followed`. */
export async function endorse({ events }: Ground, accountId: string, endorsedId: string): Promise<void> {
  await events.change(async ({ sql }) => {
    // Whoever stops following at this moment ends this, or is before it.
    await lockAuthors(sql, [endorsedId])
    const { rows } = await raw`select from follow
      where follower_id = ${accountId}::bigint and followee_id = ${endorsedId}::bigint`.execute(sql)
    if (rows.length === 0) throw new Refusal('endorse_not_followed')
    await raw`insert into endorsement (id, account_id, endorsed_id)
      values (${newId()}::bigint, ${accountId}::bigint, ${endorsedId}::bigint) on conflict do nothing`.execute(
      sql,
    )
  })
}

export async function unendorse({ db }: Ground, accountId: string, endorsedId: string): Promise<void> {
  await raw`delete from endorsement where account_id = ${accountId}::bigint and endorsed_id = ${endorsedId}::bigint`.execute(
    db,
  )
}

/** Whom somebody shows on their profile, latest first; `key` is what the list is paged by. */
export function listEndorsed(
  { db }: Ground,
  accountId: string,
  page: Page,
): Promise<{ id: string; key: string }[]> {
  return readPage(
    db,
    page,
    raw`e.id`,
    raw`select e.endorsed_id::text as id, e.id::text as key from endorsement e
      join account a on a.id = e.endorsed_id and a.state in ('invited', 'active')
      where e.account_id = ${accountId}::bigint`,
  )
}
