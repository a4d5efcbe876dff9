import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { BLOBS_STAY } from '../blob-locks.ts'
import { BLOB_USES } from '../blob-uses.ts'

/** Files of pictures and videos, by the SHA-256 of what they hold, as far as a backup needs them. */
export type BlobFiles = {
  pathOf(hash: string): string
  /** Copies a file to where this blob belongs; false when it is not there or is not this blob. */
  bring(hash: string, from: string): Promise<boolean>
}

/** A blob’s place in a backup. */
export const blobFile = (hash: string) => `blobs/${hash}`

/** From now to the end of the connection no blob is removed; waits for one that is being removed. */
export async function keepBlobs(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1::bigint)', [BLOBS_STAY])
}

export type CopiedBlobs = { lines: string[]; bytes: number; missing: string[] }

/** Copies what the rows refer to; a file that is gone or damaged is left out and named. */
export async function copyBlobs(client: pg.Client, files: BlobFiles, folder: string): Promise<CopiedBlobs> {
  const copied: CopiedBlobs = { lines: [], bytes: 0, missing: [] }
  for (const hash of await referred(client)) {
    if (copied.lines.length === 0) await mkdir(join(folder, 'blobs'), { recursive: true, mode: 0o700 })
    const bytes = await copy(files.pathOf(hash), join(folder, blobFile(hash)), hash)
    if (bytes === null) copied.missing.push(hash)
    else {
      copied.lines.push(`${hash}  ${blobFile(hash)}\n`)
      copied.bytes += bytes
    }
  }
  return copied
}

/** What an earlier Birdhouse has not is passed over. */
async function referred(client: pg.Client): Promise<Set<string>> {
  const hashes = new Set<string>()
  for (const [table, column] of BLOB_USES) {
    const { rows: there } = await client.query(
      `select exists (select from pg_attribute where attrelid = to_regclass($1) and attname = $2) as there`,
      [table, column],
    )
    if (!there[0]?.there) continue
    const { rows } = await client.query<{ hash: string }>(
      `select ${column} as hash from ${table} where ${column} is not null`,
    )
    for (const { hash } of rows) hashes.add(hash)
  }
  return hashes
}

/** Puts all files of a backup, which has been checked, to where they belong. What is there already is the same. Answers how many. */
export async function bringBlobs(files: BlobFiles, folder: string): Promise<number> {
  const names = await readdir(join(folder, 'blobs')).catch(() => [])
  const hashes = names.filter((name) => /^[0-9a-f]{64}$/.test(name))
  for (const hash of hashes)
    if (!(await files.bring(hash, join(folder, blobFile(hash)))))
      throw new StartRefusal(`The backup is damaged: ${blobFile(hash)} is not what was written.`)
  return hashes.length
}

/** Null when it is not there or holds something else. */
async function copy(from: string, to: string, wanted: string): Promise<number | null> {
  const hash = createHash('sha256')
  const source = createReadStream(from)
  let bytes = 0
  source.on('data', (piece) => {
    hash.update(piece)
    bytes += piece.length
  })
  try {
    await pipeline(source, createWriteStream(to, { mode: 0o600, flush: true }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  if (hash.digest('hex') === wanted) return bytes
  await rm(to)
  return null
}
