import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { databaseName } from './roles.ts'

/**
 * URL of the database server that runs on `<dataDir>/postgresql`, for commands beside a running Birdhouse;
 * null when none answers. Makes and changes nothing.
 */
export async function findRunningDatabase(dataDir: string): Promise<string | null> {
  const sockets = socketFolder(join(resolve(dataDir), 'postgresql', 'cluster', 'postmaster.pid'))
  if (!sockets) return null
  const url = `postgres://${databaseName}@localhost/${databaseName}?host=${encodeURIComponent(sockets)}`
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  try {
    await client.connect()
    return url
  } catch {
    // A killed server leaves its file behind.
    return null
  } finally {
    await client.end().catch(() => {})
  }
}

/** The fifth line of postmaster.pid, as PostgreSQL writes it. */
function socketFolder(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').split('\n')[4]?.trim()
  } catch {
    return undefined
  }
}
