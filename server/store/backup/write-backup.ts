import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { type BlobFiles, copyBlobs, keepBlobs } from './blobs.ts'
import { FORMAT, fileOf, MANIFEST, type Manifest, SUMS } from './manifest.ts'
import { copied, listTables, type Table } from './tables.ts'

/** `missing`: blobs whose files are gone or damaged. */
export type Written = { folder: string; rows: number; bytes: number; files: number; missing: string[] }

/**
 * Writes all that the database holds, and the files that it refers to, into a new folder, as it was at one moment, while others go on writing. The folder has
 * its name only when everything is in it and on the disk. `name` is the folder's last part; throws StartRefusal when it is there.
 */
export async function writeBackup(
  url: string,
  blobs: BlobFiles,
  parent: string,
  name: string,
): Promise<Written> {
  const folder = join(parent, name)
  const draft = `${folder}.unfinished`
  await mkdir(parent, { recursive: true })
  await mkdir(draft, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
    throw new StartRefusal(
      `${draft} is there already: a backup is being made, or was given up. Remove it, then try again.`,
    )
  })
  try {
    const written = await fill(url, blobs, draft)
    await rename(draft, folder)
    await syncFolder(parent)
    return { folder, ...written }
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function fill(url: string, blobs: BlobFiles, folder: string): Promise<Omit<Written, 'folder'>> {
  const client = new pg.Client({ connectionString: url, application_name: 'birdhouse backup' })
  await client.connect()
  try {
    await keepBlobs(client)
    await client.query('begin isolation level repeatable read, read only')
    const { rows: state } = await client.query<{ migration: string; now: Date }>(
      'select max(name) as migration, now() as now from kysely_migration',
    )
    const manifest: Manifest = {
      format: FORMAT,
      made_at: (state[0]?.now ?? new Date()).toISOString(),
      migration: state[0]?.migration ?? '',
      tables: [],
      missing: [],
    }
    const sums: string[] = []
    let bytes = 0
    for (const table of await listTables(client)) {
      const file = await writeTable(client, folder, table)
      manifest.tables.push({ ...table, rows: file.rows })
      sums.push(`${file.sum}  ${fileOf(table.name)}\n`)
      bytes += file.bytes
    }
    const copied = await copyBlobs(client, blobs, folder)
    manifest.missing = copied.missing
    sums.push(...copied.lines)
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    await writeSafely(join(folder, MANIFEST), text)
    sums.push(`${createHash('sha256').update(text).digest('hex')}  ${MANIFEST}\n`)
    await writeSafely(join(folder, SUMS), sums.join(''))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { rows, bytes: bytes + copied.bytes, files: copied.lines.length, missing: copied.missing }
  } finally {
    await client.end()
  }
}

async function writeTable(client: pg.Client, folder: string, table: Table) {
  const query = client.query(copyTo(`copy ${copied(table)} to stdout`))
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  // The quickest level: what limits a backup is the disk and the database, and text shrinks well at any level.
  const out = createWriteStream(join(folder, fileOf(table.name)), { flush: true })
  await pipeline(query, createGzip({ level: 1 }), counted, out)
  return { rows: query.rowCount, bytes, sum: hash.digest('hex') }
}

const writeSafely = (path: string, text: string) => writeFile(path, text, { flush: true })

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync().finally(() => handle.close())
}
