import pg from 'pg'
import { fillings } from './fill.ts'
import type { Shape } from './shape.ts'

type Definition = { table: string; name: string; make: string; drop: string; foreign: boolean }

/**
 * Fills a migrated database in one transaction. Indexes and constraints are taken off and put back as they were
 * defined, so that each is built once, and rows go into emptied tables, which spares them the write-ahead log.
 */
export async function makeSet(client: pg.Client, shape: Shape, say: (line: string) => void): Promise<void> {
  await client.query('begin')
  await client.query(
    `set local maintenance_work_mem = '1GB'; set local work_mem = '256MB'; set local max_parallel_workers_per_gather = 0`,
  )
  const tables = await tablesOf(client)
  await client.query(`truncate ${tables.map((name) => pg.escapeIdentifier(name)).join(', ')}`)
  const waiting = await definitions(client, tables)
  for (const one of waiting.toSorted((a, b) => Number(b.foreign) - Number(a.foreign)))
    await client.query(one.drop)

  async function putBack(wanted: (one: Definition) => boolean): Promise<void> {
    for (const one of waiting.filter(wanted)) {
      await client.query(one.make)
      waiting.splice(waiting.indexOf(one), 1)
    }
  }
  for (const { what, sql, ready } of fillings(shape)) {
    const began = performance.now()
    await client.query(sql)
    const tables = ready?.split(', ') ?? []
    await putBack((one) => !one.foreign && tables.includes(one.table))
    for (const table of tables) await client.query(`analyze ${table}`)
    say(`${shape.name}: ${what} made in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  await putBack((one) => !one.foreign)
  await putBack(() => true)
  await client.query('commit')
  await client.query('vacuum analyze')
  await client.query('checkpoint')
}

/** Those that a migration fills, or that are only ever added to, are not emptied. */
const KEPT = ['role', 'audit_entry', 'audit_head']

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
      and tablename <> all($1) order by 1`,
    [KEPT],
  )
  return rows.map((row) => row.name)
}

/** Primary keys before the foreign keys that need them. */
async function definitions(client: pg.Client, tables: string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `select r.relname as table, c.conname as name, c.contype = 'f' as foreign,
        format('alter table %I add constraint %I %s', r.relname, c.conname, pg_get_constraintdef(c.oid)) as make,
        format('alter table %I drop constraint %I', r.relname, c.conname) as drop
      from pg_constraint c join pg_class r on r.oid = c.conrelid where r.relname = any($1) and c.contype in ('p', 'u', 'f')
      union all
      select i.tablename, i.indexname, false, i.indexdef, format('drop index %I', i.indexname) from pg_indexes i
      where i.tablename = any($1) and not exists (select from pg_constraint c where c.conname = i.indexname)`,
    [tables],
  )
  return rows
}
