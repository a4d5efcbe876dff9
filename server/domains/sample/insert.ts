import { sql as raw } from 'kysely'
import type { Change } from '#server/platform/events/index.ts'

const BATCH = 5_000

/** Writes rows as one statement for each 5,000; `columns` names each with its type. What is there already stays. */
export async function insert({ sql }: Change, table: string, columns: string, rows: object[]): Promise<void> {
  const types = columns.split(',').map((column) => column.trim())
  const names = raw.raw(types.map((column) => column.split(' ')[0]).join(', '))
  for (let at = 0; at < rows.length; at += BATCH) {
    const json = JSON.stringify(rows.slice(at, at + BATCH))
    await raw`insert into ${raw.table(table)} (${names}) select ${names} from jsonb_to_recordset(${json}::jsonb) as r(${raw.raw(columns)})
      on conflict do nothing`.execute(sql)
  }
}
