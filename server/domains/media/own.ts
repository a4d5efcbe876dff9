import { sql as raw, type Updateable } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import { holdBlob } from '#server/store/blob-locks.ts'
import type { MediumTable } from '#server/store/tables/media.ts'
import type { Ground } from '../ground.ts'
import type { Preview } from './keep.ts'
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

/**
 * With another picture in front of it, where one is given. Throws Refusal `not_found` for what is not theirs, and for what is posted or
 * announced: then it belongs to that.
 */
export async function describe(
  { db }: Ground,
  blobs: Blobs,
  { ownerId, id, said }: Described,
  preview?: Preview,
): Promise<void> {
  const columns = toColumns(said)
  if (preview === undefined) return change(db, ownerId, id, { ...columns, place: 0 })
  const { small, blurhash } = preview
  const hash = blobs.hashOf(small.bytes)
  await db.transaction().execute(async (sql) => {
    await holdBlob(hash).execute(sql)
    await blobs.put(small.bytes)
    const drawn = { small_blob: hash, small_width: small.width, small_height: small.height, blurhash }
    await change(sql, ownerId, id, { ...columns, ...drawn })
  })
}

export type Described = { ownerId: string; id: string; said: Said }

async function change(
  sql: Ground['db'],
  ownerId: string,
  id: string,
  columns: Updateable<MediumTable>,
): Promise<void> {
  const changed = await media(sql)
    .updateTable('medium')
    .set(columns)
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
