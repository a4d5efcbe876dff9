import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { restoreBackup, writeBackup } from '#server/store/backup/index.ts'
import { startEmbeddedDatabase } from '#server/store/embedded/index.ts'
import { dataDirOf, mediaDirOf, type OpenSet } from '../set/open.ts'

/** Megabytes are those of PostgreSQL's COPY text, before it is compressed; seconds by the clock. */
export type BackupFigures = {
  megabytes: number
  stored: number
  bare: number
  backup: number
  restore: number
}

/** A whole backup, beside all tables copied out and thrown away, and its restore into a new database. */
export async function measureBackup(set: OpenSet): Promise<BackupFigures> {
  const folder = mkdtempSync(join(dirname(dataDirOf(set.shape)), 'backup-'))
  // Or PostgreSQL's user, who can't reach into it, would keep the database elsewhere, where it stays.
  chmodSync(folder, 0o755)
  try {
    let bytes = 0
    const bare = await seconds(async () => {
      bytes = await copyOut(set.client)
    })
    let stored = 0
    const backup = await seconds(async () => {
      stored = (await writeBackup(set.database.url, createBlobs(mediaDirOf(set.shape)), folder, 'made')).bytes
    })
    const database = await startEmbeddedDatabase({ dataDir: join(folder, 'data'), log: () => {} })
    const blobs = createBlobs(join(folder, 'media'))
    const restore = await seconds(() => restoreBackup(database.url, blobs, join(folder, 'made'))).finally(
      () => database.stop(),
    )
    return { megabytes: bytes / 1e6, stored: stored / 1e6, bare, backup, restore }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

async function copyOut(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  let bytes = 0
  const away = () =>
    new Writable({
      write(part: Buffer, _encoding, done) {
        bytes += part.length
        done()
      },
    })
  for (const { name } of rows) await pipeline(client.query(copyTo(`copy "${name}" to stdout`)), away())
  return bytes
}
