import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedDatabase } from '#server/store/embedded/index.ts'
import { makeScratchFolder, sweepScratchFolders } from './embedded-scratch.ts'

/** Databases on one PostgreSQL server, made and dropped in a few milliseconds. */
export type TestCluster = {
  /** Server's URL; pass it to `openTestCluster` in other processes. */
  url: string
  /** Makes a database, as a copy of `template` if named (nobody may be connected to that), and returns its URL. */
  createDatabase(name: string, template?: string): Promise<string>
  /** Drops a database if it is there, throwing out whoever is connected. */
  dropDatabase(name: string): Promise<void>
}

/** Tests throw their data away: nothing waits for the disk. */
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' }

/** Starts one temporary server for a test run; `stop` removes it and its data. */
export async function startTestCluster(): Promise<
  TestCluster & { samplePictures: string; stop(): Promise<void> }
> {
  sweepScratchFolders()
  const scratch = makeScratchFolder()
  const database = await startEmbeddedDatabase({ dataDir: scratch.path, log: () => {}, settings })
  async function stop() {
    await database.stop()
    scratch.remove()
  }
  return { ...openTestCluster(database.url), samplePictures: join(scratch.path, 'pictures'), stop }
}

/** Uses a server that another process of the test run has started. */
export function openTestCluster(url: string): TestCluster {
  return {
    url,
    async createDatabase(name, template = 'template1') {
      const names = `${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`
      await withClient(url, (client) => client.query(`CREATE DATABASE ${names} STRATEGY FILE_COPY`))
      return urlOfDatabase(url, name)
    },
    dropDatabase: (name) => withClient(url, (client) => dropDatabase(client, name)),
  }
}

/** Not WITH (FORCE): that is refused while autovacuum, a superuser's, is at work there; without it PostgreSQL sends autovacuum away. */
async function dropDatabase(client: pg.Client, name: string) {
  const ours =
    'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user'
  await client.query(ours, [name])
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)}`)
}

function urlOfDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(name)}`
  return other.href
}

async function withClient(url: string, act: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
