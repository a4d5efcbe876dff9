import { sql as raw } from 'kysely'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { DecisionKind } from '#server/store/tables/reports.ts'
import { reports } from './tables.ts'

type NewDecision = { personId: string; kind: DecisionKind; words: string; by: string | null }

/** Answers its id. It is of this moment, not of the start of the transaction, which may have waited for one that gave the access back. */
export async function addDecision(
  sql: Change['sql'],
  { personId, kind, words, by }: NewDecision,
): Promise<string> {
  const id = newId()
  await reports(sql)
    .insertInto('decision')
    .values({ id, person_id: personId, kind, words, by_id: by, created_at: raw<Date>`clock_timestamp()` })
    .execute()
  return id
}
