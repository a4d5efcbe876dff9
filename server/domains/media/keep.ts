import { stat } from 'node:fs/promises'
import { Refusal } from '#server/base/errors.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import { holdBlob } from '#server/store/blob-locks.ts'
import type { Ground } from '../ground.ts'
import { type Said, toColumns } from './said.ts'
import { media } from './tables.ts'

/** What somebody may have lying about without posting it. */
const FREE_MAX = 60

/** `bytes`, or where they lie when they are too many to be held. */
type Part = { bytes: Buffer | string; width: number; height: number }

/** What stands for something until it is opened, drawn. */
export type Preview = { small: Part & { bytes: Buffer }; blurhash: string }

export type New = {
  id: string
  ownerId: string
  said: Said
  kind: 'image' | 'video'
  type: string
  full: Part
  small: Part | null
  blurhash: string | null
  moving?: boolean
  seconds?: number
}

/** Stores what is ready to be shown; it is for its owner alone until it is posted. The same id again changes nothing. */
export async function keep({ db, clock }: Ground, blobs: Blobs, one: New): Promise<void> {
  const said = toColumns(one.said)
  const { full, small } = one
  const hashes = { full: await hashOf(blobs, full), small: small && (await hashOf(blobs, small)) }
  await db.transaction().execute(async (sql) => {
    for (const hash of [hashes.full, hashes.small]) if (hash !== null) await holdBlob(hash).execute(sql)
    await store(blobs, full, hashes.full)
    if (small !== null && hashes.small !== null) await store(blobs, small, hashes.small)
    const added = await media(sql)
      .insertInto('medium')
      .values({
        ...{ id: one.id, owner_id: one.ownerId, kind: one.kind, type: one.type, blurhash: one.blurhash },
        ...{ full_blob: hashes.full, full_bytes: await sizeOf(full) },
        ...{ width: full.width, height: full.height },
        small_blob: hashes.small,
        ...{ small_width: small?.width ?? null, small_height: small?.height ?? null },
        ...{ moving: one.moving ?? false, seconds: one.seconds ?? null },
        ...{ description: '', focus_x: 0, focus_y: 0, ...said },
        ...{ created_at: clock(), free_since: clock() },
      })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 0n) return
    const { count } = await media(sql)
      .selectFrom('medium')
      .select((b) => b.fn.countAll<string>().as('count'))
      .where('owner_id', '=', one.ownerId)
      .where('free_since', 'is not', null)
      .executeTakeFirstOrThrow()
    if (Number(count) > FREE_MAX) throw new Refusal('too_many_uploads', { limit: FREE_MAX })
  })
}

const hashOf = async (blobs: Blobs, { bytes }: Part) =>
  typeof bytes === 'string' ? blobs.hashOfFile(bytes) : blobs.hashOf(bytes)

const sizeOf = async ({ bytes }: Part) =>
  typeof bytes === 'string' ? (await stat(bytes)).size : bytes.length

async function store(blobs: Blobs, { bytes }: Part, hash: string): Promise<void> {
  if (typeof bytes !== 'string') await blobs.put(bytes)
  else if (!(await blobs.bring(hash, bytes))) throw new Error('the file changed while it was stored')
}
