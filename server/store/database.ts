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

/** Beyond so many different statements the further ones are not prepared: each takes memory in every connection. */
const PREPARED = 500
const names = new Map<string, string>()

/** The name under which a statement is prepared; undefined for one that says that it is to be planned for its values. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= PREPARED || text.includes('/* plan for the values */'))
    return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/** Prepares each statement once in each connection: parsing and planning cost more than most of our statements themselves. */
class PreparingClient extends pg.Client {
  override query(text: unknown, values?: unknown, ...more: unknown[]): never {
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    const query = super.query as (...all: unknown[]) => never
    return name === undefined
      ? query.call(this, text, values, ...more)
      : query.call(this, { name, text, values }, ...more)
  }
}

export type Store = { db: Database; pool: pg.Pool; close(): Promise<void> }

export function openDatabase(url: string, connections: number, onError: (error: Error) => void): Store {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: connections,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'birdhouse',
    statement_timeout: 30_000,
  })
  // A connection that breaks is replaced at the next query; without a listener it would end the process. The pool listens
  // to those that are idle, not to one that breaks between two queries of a transaction.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
