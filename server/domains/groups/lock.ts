import { type Kysely, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'

/**
 * For whoever changes who belongs to a group or what it is. A post that is written in it at this moment holds the same lock shared:
 * it is delivered to the members of before and cleared up by the change, or to those after it.
 */
export async function lockGroup(sql: Kysely<Tables>, groupId: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(${groupId}::bigint)`.execute(sql)
}

export async function lockGroupShared(sql: Kysely<Tables>, groupId: string): Promise<void> {
  await raw`select pg_advisory_xact_lock_shared(${groupId}::bigint)`.execute(sql)
}
