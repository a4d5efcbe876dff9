import { type RawBuilder, sql } from 'kysely'

/**
 * While a blob is written and a row for it is not yet committed, nobody may find it unused and remove it: the writer holds the shared
 * lock of its hash to the end of the transaction, whoever removes it the other one.
 */
export const holdBlob = (hash: string): RawBuilder<unknown> =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${`blob ${hash}`}, 0))`

export const holdBlobAlone = (hash: string): RawBuilder<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`blob ${hash}`}, 0))`

/** Held by a backup from before it reads rows until it has copied what they refer to; nothing is removed meanwhile. */
export const BLOBS_STAY = 7_302_418_551
