import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'

/** A part of a list that stands newest first. `min_id` takes what comes immediately after it, still newest first. */
export type Page = {
  max_id?: string | undefined
  since_id?: string | undefined
  min_id?: string | undefined
  limit: number
}

/** Whether the newest are asked for. */
export const isFirst = ({ max_id, since_id, min_id }: Omit<Page, 'limit'>): boolean =>
  max_id === undefined && since_id === undefined && min_id === undefined

/** Whether a key lies within the page: keys are ids, by which the list is ordered. */
export function within({ max_id, since_id, min_id }: Page, key: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`true
    ${max_id === undefined ? sql`` : sql`and ${key} < ${max_id}::bigint`}
    ${since_id === undefined ? sql`` : sql`and ${key} > ${since_id}::bigint`}
    ${min_id === undefined ? sql`` : sql`and ${key} > ${min_id}::bigint`}`
}

/** From which end the page is taken. */
export const order = ({ min_id }: Page) => (min_id === undefined ? ('desc' as const) : ('asc' as const))

/** What was taken from that end, newest first. */
export const newestFirst = <T>({ min_id }: Page, rows: T[]): T[] =>
  min_id === undefined ? rows : rows.reverse()

/** The page of a select that ends in its conditions. */
export async function readPage<Row>(
  db: QueryExecutorProvider,
  page: Page,
  key: RawBuilder<unknown>,
  select: RawBuilder<unknown>,
): Promise<Row[]> {
  const { rows } = await sql<Row>`${select} and ${within(page, key)}
    order by ${key} ${sql.raw(order(page))} limit ${page.limit}`.execute(db)
  return newestFirst(page, rows)
}
