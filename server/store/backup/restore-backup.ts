import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { openDatabase } from '../database.ts'
import { isKnown, migrate, migrateTo } from '../migrate.ts'
import { type BlobFiles, bringBlobs } from './blobs.ts'
import { checkBackup, fileOf, type Manifest, newer } from './manifest.ts'
import { copied, listTables, quote } from './tables.ts'
import { takeOffIndexes } from './take-off-indexes.ts'

export type Restored = { rows: number; files: number; madeAt: string }

/**
 * Brings a backup into a database that nobody has set up yet, then to the shape of this Birdhouse. All rows come in one
 * transaction: the database holds everything or nothing of it. Throws StartRefusal for a backup that is damaged or newer, and
 * for a database that is in use.
 */
export async function restoreBackup(url: string, blobs: BlobFiles, folder: string): Promise<Restored> {
  const manifest = await checkBackup(folder)
  if (!isKnown(manifest.migration)) throw newer()
  const own = withName(url)
  const store = openDatabase(own, 2, () => {})
  const client = new pg.Client({ connectionString: own })
  await client.connect()
  try {
    await waitForOthers(client)
    await requireUnused(client)
    await clear(client)
    const files = await bringBlobs(blobs, folder)
    await migrateTo(store.db, manifest.migration)
    await bringIn(client, folder, manifest)
    await migrate(store.db)
    // Or PostgreSQL would plan the first queries as if the tables were empty.
    await client.query('analyze')
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { rows, files, madeAt: manifest.made_at }
  } finally {
    await client.end()
    await store.close()
  }
}

const NAME = 'birdhouse restore'

/** The name is how the connections of a restore are told from others. */
function withName(url: string): string {
  const named = new URL(url)
  named.searchParams.set('application_name', NAME)
  return named.href
}

const PATIENCE_MS = 10_000

/** What a restore that was killed had asked for is still being done for a moment. */
async function waitForOthers(client: pg.Client): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
    const { rowCount } = await client.query(
      'select from pg_stat_activity where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()',
      [NAME],
    )
    if (rowCount === 0) return
  }
  throw new StartRefusal('Another restore into this database is running. Wait until it has ended.')
}

async function requireUnused(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.account') is not null as there`,
  )
  const people = rows[0]?.there && (await client.query('select from account limit 1')).rowCount
  if (people) {
    throw new StartRefusal(
      'This database is in use: people are in it. Restore into a new one: set DATA_DIR to an empty folder, or DATABASE_URL to an empty database.',
    )
  }
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and application_name = 'birdhouse events'`,
  )
  if (rowCount) throw new StartRefusal('Birdhouse is running on this database. Stop it, then restore.')
}

/** What an earlier start, or a restore that was broken off, has made. */
async function clear(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ what: string }>(`
    select 'drop table if exists ' || quote_ident(relname) || ' cascade' as what from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
    union all
    select 'drop function if exists ' || p.oid::regprocedure || ' cascade' from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`)
  for (const { what } of rows) await client.query(what)
}

async function bringIn(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  await client.query('begin')
  const here = await listTables(client)
  for (const { name } of here) await client.query(`alter table ${quote(name)} disable trigger user`)
  // A new database has rows of its own, such as the roles that every organisation has.
  await client.query(`truncate ${here.map(({ name }) => quote(name)).join(', ')}`)
  const putBack = await takeOffIndexes(client)
  for (const { name } of here) {
    const table = manifest.tables.find((one) => one.name === name)
    if (table === undefined) throw new Error(`the backup lacks the table ${name}`)
    const into = client.query(copyFrom(`copy ${copied(table)} from stdin with (freeze)`))
    await pipeline(createReadStream(join(folder, fileOf(name))), createGunzip(), into)
    if (into.rowCount !== table.rows)
      throw new Error(`${name}: ${into.rowCount} of ${table.rows} rows came in`)
  }
  await putBack()
  await moveSequences(client)
  for (const { name } of here) await client.query(`alter table ${quote(name)} enable trigger user`)
  await client.query('commit')
}

/** What is numbered by the database goes on after the highest number. */
async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ what: string }>(`
    select format('select setval(%L, greatest((select max(%I) from %I), 1))',
      pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name) as what
    from information_schema.columns
    where table_schema = 'public' and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`)
  for (const { what } of rows) await client.query(what)
}
