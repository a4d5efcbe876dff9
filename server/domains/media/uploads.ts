import { open, rm, truncate } from 'node:fs/promises'
import { sql as raw, type Selectable } from 'kysely'
import { MEGABYTE } from '#rules/limits.ts'
import { type ErrorCode, Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import type { UploadTable } from '#server/store/tables/media.ts'
import type { Ground } from '../ground.ts'
import { readLimits } from '../people/index.ts'
import { media } from './tables.ts'

export type Upload = { id: string; size: number; received: number }

const AT_ONCE = 20

export const draftName = (id: string) => `upload-${id}`

/** Files that come in pieces. What has been received is what the row says; anything beyond it in the file is from a piece that was cut off. */
export function createUploads({ db, clock }: Ground, blobs: Blobs, bytesMax: number) {
  const pathOf = async (id: string) => {
    await blobs.draft()
    return blobs.draftOf(draftName(id))
  }
  const toUpload = (row: Pick<Selectable<UploadTable>, 'id' | 'size' | 'received' | 'failed'>) => ({
    id: row.id,
    size: Number(row.size),
    received: Number(row.received),
    failed: row.failed as ErrorCode | null,
  })

  async function find(ownerId: string, id: string): Promise<ReturnType<typeof toUpload> | null> {
    const row = await media(db)
      .selectFrom('upload')
      .selectAll()
      .where('id', '=', id)
      .where('owner_id', '=', ownerId)
      .executeTakeFirst()
    return row === undefined ? null : toUpload(row)
  }

  return {
    find,

    /** Throws Refusal `media_too_large` or `too_many_uploads`. */
    async begin(ownerId: string, size: number): Promise<Upload> {
      const { video_megabytes, picture_megabytes } = await readLimits(db)
      const most = Math.min(bytesMax / MEGABYTE, Math.max(video_megabytes, picture_megabytes))
      if (size > most * MEGABYTE) throw new Refusal('media_too_large', { limit: most })
      const id = newId()
      await db.transaction().execute(async (sql) => {
        // One after another: those that begin at once are counted too.
        await raw`select pg_advisory_xact_lock(hashtextextended(${`uploads ${ownerId}`}, 0))`.execute(sql)
        const { count } = await media(sql)
          .selectFrom('upload')
          .select((b) => b.fn.countAll<string>().as('count'))
          .where('owner_id', '=', ownerId)
          .executeTakeFirstOrThrow()
        if (Number(count) >= AT_ONCE) throw new Refusal('too_many_uploads', { limit: AT_ONCE })
        const row = { id, owner_id: ownerId, size: String(size), touched_at: clock() }
        await media(sql).insertInto('upload').values(row).execute()
      })
      return { id, size, received: 0 }
    },

    /** Throws Refusal `not_found`, `upload_offset`, or `upload_beyond` for more than was announced. */
    append: (ownerId: string, id: string, offset: number, piece: Uint8Array): Promise<Upload> =>
      db.transaction().execute(async (sql) => {
        const row = await media(sql)
          .selectFrom('upload')
          .selectAll()
          .where('id', '=', id)
          .where('owner_id', '=', ownerId)
          .forUpdate()
          .executeTakeFirst()
        if (row === undefined) throw new Refusal('not_found')
        const known = toUpload(row)
        if (offset !== known.received) throw new Refusal('upload_offset', { offset: known.received })
        const received = offset + piece.length
        if (received > known.size) throw new Refusal('upload_beyond', { size: known.size })
        await writeAt(await pathOf(id), offset, piece)
        await media(sql)
          .updateTable('upload')
          .set({ received: String(received), touched_at: clock() })
          .where('id', '=', id)
          .execute()
        return { ...known, received }
      }),

    /** The whole file. Throws Refusal `not_found`, `upload_incomplete`, or the one for which nothing came of it. */
    async whole(ownerId: string, id: string): Promise<string> {
      const upload = await find(ownerId, id)
      if (upload === null) throw new Refusal('not_found')
      const { size, received, failed } = upload
      if (failed !== null) throw new Refusal(failed)
      if (received < size) throw new Refusal('upload_incomplete', { size, received })
      const path = await pathOf(id)
      await truncate(path, size)
      return path
    },

    /** Nothing happens when there is none. */
    async drop(ownerId: string, id: string): Promise<void> {
      const gone = await media(db)
        .deleteFrom('upload')
        .where('id', '=', id)
        .where('owner_id', '=', ownerId)
        .executeTakeFirst()
      if (gone.numDeletedRows > 0n) await rm(await pathOf(id), { force: true })
    },
  }
}

async function writeAt(path: string, offset: number, piece: Uint8Array): Promise<void> {
  const file = await open(path, offset === 0 ? 'w' : 'r+', 0o600)
  try {
    await file.write(piece, 0, piece.length, offset)
    await file.sync()
  } finally {
    await file.close()
  }
}
