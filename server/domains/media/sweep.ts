import { sql as raw } from 'kysely'
import type { Blobs } from '#server/platform/blobs/index.ts'
import { BLOBS_STAY, holdBlobAlone } from '#server/store/blob-locks.ts'
import { BLOB_USES } from '#server/store/blob-uses.ts'
import type { Ground } from '../ground.ts'
import { media } from './tables.ts'
import { draftName } from './uploads.ts'

const FREE_MS = 86_400_000

/** Waits for its time with a post, or lies in a draft: the ids stand in their JSON. */
const isKept = raw<boolean>`(exists (select from scheduled_post s where s.account_id = medium.owner_id and s.wish -> 'mediaIds' ? medium.id::text)
  or exists (select from draft d where d.account_id = medium.owner_id and d.content -> 'media_ids' ? medium.id::text))`

/** Removes what was uploaded and neither posted within a day nor kept for later. Answers how many rows went. */
export async function forgetFree({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const past = new Date(clock().getTime() - FREE_MS)
  const gone = await media(db)
    .deleteFrom('medium')
    .where('free_since', '<', past)
    .where((b) => b.not(isKept))
    .executeTakeFirst()
  const given = await media(db).deleteFrom('upload').where('touched_at', '<', past).executeTakeFirst()
  return Number(gone.numDeletedRows + given.numDeletedRows)
}

/** Removes the files of what is nowhere any more. Answers how many; 0 while a backup is being made, which still needs them. */
export async function sweepBlobs({ db }: Pick<Ground, 'db'>, blobs: Blobs): Promise<number> {
  let gone = 0
  const waited = await media(db).selectFrom('upload').select('id').execute()
  await blobs.tidy(new Set(waited.map(({ id }) => draftName(id))))
  for await (const shelf of blobs.list()) {
    const { rows } = await raw<{ hash: string }>`
      select hash from unnest(${shelf}::text[]) hash where not ${isUsed}`.execute(db)
    for (const { hash } of rows) if (await removeUnused(db, blobs, hash)) gone += 1
  }
  return gone
}

/** Of a hash named `hash`. */
const isUsed = raw<boolean>`(${raw.join(
  BLOB_USES.map(
    ([table, column]) => raw`exists (select from ${raw.table(table)} where ${raw.ref(column)} = hash)`,
  ),
  raw` or `,
)})`

/** Looked at again under its lock: it may have been put there anew. */
const removeUnused = (db: Ground['db'], blobs: Blobs, wanted: string): Promise<boolean> =>
  db.transaction().execute(async (sql) => {
    const { rows } = await raw<{
      free: boolean
    }>`select pg_try_advisory_xact_lock(${BLOBS_STAY}::bigint) as free`.execute(sql)
    if (rows[0]?.free !== true) return false
    await holdBlobAlone(wanted).execute(sql)
    const { rows: still } = await raw<{ used: boolean }>`
      select ${isUsed} as used from (select ${wanted}::text as hash) one`.execute(sql)
    if (still[0]?.used !== false) return false
    await blobs.remove(wanted)
    return true
  })
