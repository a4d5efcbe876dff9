import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StartRefusal } from '../base/start-refusal.ts'
import * as peopleAndPosts from './migrations/0001-people-and-posts.ts'
import * as lists from './migrations/0002-lists.ts'
import * as suspended from './migrations/0003-suspended.ts'

const migrations: Record<string, Migration> = {
  '0001-people-and-posts': peopleAndPosts,
  '0002-lists': lists,
  '0003-suspended': suspended,
}

/** Brings the database to the shape that this code expects. Safe to run from several nodes at once. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  await refuseOldServer(db)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('corrupted migrations')) {
    throw new StartRefusal(
      'The database was written by a newer Birdhouse than this one. Start the newer one, or restore a backup made by this one.',
    )
  }
  throw error
}

async function refuseOldServer<T>(db: Kysely<T>): Promise<void> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db)
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (major < 15) {
    throw new StartRefusal(
      `The PostgreSQL server at DATABASE_URL is version ${major}; Birdhouse needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the embedded one.`,
    )
  }
}
