import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Ground } from '../ground.ts'
import { type MediumRecord, mediumJson } from './record.ts'
import { type Said, toColumns } from './said.ts'
import { media } from './tables.ts'

/** What somebody uploaded; null for what is not theirs. */
export async function findOwn({ db }: Pick<Ground, 'db'>, ownerId: string, id: string) {
  const { rows } = await raw<{ medium: MediumRecord }>`
    select ${mediumJson} as medium from medium m where m.id = ${id}::bigint and m.owner_id = ${ownerId}::bigint`.execute(
    db,
  )
  return rows[0]?.medium ?? null
}

/** Throws Refusal `not_found` for what is not theirs, and for what is posted or announced: then it belongs to that. */
export async function describe({ db }: Ground, ownerId: string, id: string, said: Said): Promise<void> {
  const columns = toColumns(said)
  const changed = await media(db)
    .updateTable('medium')
    .set({ ...columns, place: 0 })
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .where('free_since', 'is not', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Refusal('not_found')
}

/** Throws Refusal `not_found` or `media_posted`. */
export async function removeOwn(ground: Ground, ownerId: string, id: string): Promise<void> {
  if ((await findOwn(ground, ownerId, id)) === null) throw new Refusal('not_found')
  const gone = await media(ground.db)
    .deleteFrom('medium')
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .where('free_since', 'is not', null)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new Refusal('media_posted')
}
