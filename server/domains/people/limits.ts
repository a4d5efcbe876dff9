import { type Kysely, sql as raw } from 'kysely'
import { type Limits, USUAL_LIMITS } from '#rules/chosen-limits.ts'
import type { Tables } from '#server/store/tables/index.ts'

/** What is chosen at this moment, on whatever node: asked within the act that it is about. */
export async function readLimits(sql: Kysely<Tables>): Promise<Limits> {
  const { rows } = await raw<{ limits: Partial<Limits> }>`select limits from organisation`.execute(sql)
  return { ...USUAL_LIMITS, ...rows[0]?.limits }
}
