import type pg from 'pg'

export type Table = { name: string; columns: string[] }

/** All tables with the columns that hold something of their own; a table stands after those that it refers to. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`)
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select f.relname as from, t.relname as to from pg_constraint k
      join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid`)
  const sorted: Table[] = []
  const waiting = new Map(tables.map((table) => [table.name, table]))
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)),
    )
    if (ready.length === 0)
      throw new Error(`tables that refer to each other: ${[...waiting.keys()].join(', ')}`)
    for (const table of ready) waiting.delete(table.name)
    sorted.push(...ready)
  }
  return sorted
}

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/** For COPY, in either direction. */
export const copied = ({ name, columns }: Table) => `${quote(name)} (${columns.map(quote).join(', ')})`
