import type pg from 'pg'
import { quote } from './tables.ts'

type Rule = { table: string; name: string; kind: 'key' | 'reference'; definition: string }

/**
 * Takes off keys, references and indexes, which PostgreSQL makes many times faster for all rows at once than it keeps them up row by row.
 * Answers how to put them back, in the same transaction; that throws for rows that break a key or a reference.
 */
export async function takeOffIndexes(client: pg.ClientBase): Promise<() => Promise<void>> {
  const rules = await listRules(client)
  const indexes = await listIndexes(client)
  const [keys, references] = [
    rules.filter(({ kind }) => kind === 'key'),
    rules.filter(({ kind }) => kind === 'reference'),
  ]
  for (const { table, name } of [...references, ...keys])
    await client.query(`alter table ${quote(table)} drop constraint ${quote(name)}`)
  for (const { name } of indexes) await client.query(`drop index ${quote(name)}`)

  const add = ({ table, name, definition }: Rule) =>
    client.query(`alter table ${quote(table)} add constraint ${quote(name)} ${definition}`)
  return async () => {
    await client.query(`set local maintenance_work_mem = '256MB'`)
    for (const key of keys) await add(key)
    for (const { definition } of indexes) await client.query(definition)
    for (const reference of references) await add(reference)
  }
}

async function listRules(client: pg.ClientBase): Promise<Rule[]> {
  const { rows } = await client.query<Rule>(`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition,
      case k.contype when 'f' then 'reference' else 'key' end as kind
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.connamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'x', 'f') order by c.relname, k.conname`)
  return rows
}

/** Those that are not part of a key. */
async function listIndexes(client: pg.ClientBase): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select c.relname as name, pg_get_indexdef(c.oid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
      and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x')) order by c.relname`)
  return rows
}
