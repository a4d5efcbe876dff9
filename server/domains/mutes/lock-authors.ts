import { type Kysely, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'

/**
 * For whoever changes who gets an author's posts. A post of theirs that is being written at this moment takes the same lock
 * shared: it is delivered by the state before the change and then cleared up by the change, or by the state after it.
 */
export async function lockAuthors(sql: Kysely<Tables>, authorIds: string[]): Promise<void> {
  await raw`select pg_advisory_xact_lock(id) from (
    select unnest(${authorIds}::bigint[]) as id order by 1) author`.execute(sql)
}
