import { type Kysely, sql } from 'kysely'

type Row = { version: string; bytes: string; now: Date }

/** `apartMs` is how far the database's clock is ahead of this machine's, give or take half the time of the query. */
export async function lookAtDatabase<T>(
  db: Kysely<T>,
): Promise<{ version: string; bytes: number; apartMs: number }> {
  const began = Date.now()
  const { rows } = await sql<Row>`
    select current_setting('server_version') as version, clock_timestamp() as now,
      pg_database_size(current_database()) as bytes`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('The database says nothing of itself.')
  const between = (began + Date.now()) / 2
  const [version = row.version] = row.version.split(' ')
  return { version, bytes: Number(row.bytes), apartMs: Math.round(row.now.getTime() - between) }
}
