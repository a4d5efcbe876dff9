import { type RawBuilder, sql } from 'kysely'

/**
 * The values as an array that is the same to the planner whatever is in it: it cannot look behind the `select`, so it keeps one plan for
 * the statement. Seeing the array it would plan for its length, anew each time, which takes longer than to run the statement.
 */
export const arrayOf = (ids: readonly string[]): RawBuilder<string[]> =>
  sql<string[]>`(select ${ids}::bigint[])::bigint[]`

/** For `= any(…)`; explained at `arrayOf`. */
export const anyOf = (ids: readonly string[]): RawBuilder<string> => sql<string>`any(${arrayOf(ids)})`
