import { type Kysely, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'

const AT_ONCE = 1_000

/**
 * Removes those of these cards that no post links to any more. Under their locks, as somebody may be posting the link just now; a card
 * that is locked is left to the chore.
 */
export async function dropUnused(sql: Kysely<Tables>, ids: readonly string[]): Promise<number> {
  const { rows } = await raw<{ id: string }>`
    select id from card where id = any(${ids}::bigint[]) order by id for update skip locked`.execute(sql)
  const held = rows.map(({ id }) => id)
  if (held.length === 0) return 0
  const gone = await raw`delete from card c where c.id = any(${held}::bigint[])
    and not exists (select from post_card k where k.card_id = c.id)`.execute(sql)
  return Number(gone.numAffectedRows ?? 0)
}

/** Those whose posts went without a word, such as with a person. Answers how many. */
export async function forgetCards({ db }: Pick<Ground, 'db'>): Promise<number> {
  const { rows } = await raw<{ id: string }>`
    select c.id from card c where not exists (select from post_card k where k.card_id = c.id) limit ${AT_ONCE}`.execute(
    db,
  )
  if (rows.length === 0) return 0
  return db.transaction().execute((sql) =>
    dropUnused(
      sql,
      rows.map(({ id }) => id),
    ),
  )
}
