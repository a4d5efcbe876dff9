import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables/index.ts'

export type Database = Kysely<Tables>

/** A domain's own view of the database: a table that is not on its list is a type error. */
export type Only<T extends keyof Tables> = Kysely<Pick<Tables, T>>

/** Narrows a connection or transaction to the tables that a domain may touch. */
export function only<T extends keyof Tables>(sql: Kysely<Tables>): Only<T> {
  return sql as unknown as Only<T>
}

/** `date` stays text (it has no zone); bigints stay text by default, as ids are everywhere. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

export type Store = { db: Database; pool: pg.Pool; close(): Promise<void> }

export function openDatabase(url: string, connections: number, onError: (error: Error) => void): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'birdhouse',
    statement_timeout: 30_000,
  })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', onError)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
