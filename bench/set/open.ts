import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { openDatabase } from '#server/store/database.ts'
import { startEmbeddedDatabase } from '#server/store/embedded/index.ts'
import { migrate } from '#server/store/migrate.ts'
import { fillings } from './fill.ts'
import { makeSet } from './make.ts'
import type { Shape } from './shape.ts'
import { tidySet } from './tidy.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type OpenSet = {
  shape: Shape
  /** Where it is, and the number of the server's process. */
  database: { readonly url: string; readonly pid: number }
  client: pg.Client
  close(): Promise<void>
}

/** The set's own data folder, which the program can be started on. */
export const dataDirOf = (shape: Shape) => join(root, '.cache/bench', shape.name)

/** Where the pictures lie that its rows name. */
export const mediaDirOf = (shape: Shape) => join(root, '.cache/bench', `${shape.name}-media`)

/** Starts the embedded database, with its ordinary settings, on a set that is made when it is not there yet. */
export async function openSet(shape: Shape, say: (line: string) => void): Promise<OpenSet> {
  const dataDir = dataDirOf(shape)
  mkdirSync(dataDir, { recursive: true })
  const database = await startEmbeddedDatabase({ dataDir, log: say })
  const client = new pg.Client({ connectionString: database.url, application_name: 'bench' })
  const close = async () => {
    await client.end()
    await database.stop()
  }
  await client.connect()
  const store = openDatabase(database.url, 2, () => {})
  await migrate(store.db)
  await store.close()
  rmSync(mediaDirOf(shape), { recursive: true, force: true })
  if (await isMade(client, shape)) {
    await tidySet(client)
    await client.query('delete from session')
  } else {
    await makeSet(client, shape, say)
    await client.query(`comment on schema public is '${fingerprint(shape)}'`)
  }
  return { shape, database, client, close }
}

async function isMade(client: pg.Client, shape: Shape): Promise<boolean> {
  const { rows } = await client.query<{ is: string | null }>(
    `select obj_description('public'::regnamespace) as is`,
  )
  return rows[0]?.is === fingerprint(shape)
}

/** A set made by other statements is made again. */
function fingerprint(shape: Shape): string {
  return createHash('sha256')
    .update(JSON.stringify(fillings(shape)))
    .digest('hex')
    .slice(0, 16)
}
