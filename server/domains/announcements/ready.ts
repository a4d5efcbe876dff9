import type { Kysely } from 'kysely'
import { sql as raw } from 'kysely'
import { type Condition, parseCondition } from '#rules/audience/index.ts'
import { readPlan } from '#rules/plan/index.ts'
import { countWeighted } from '#rules/text/count.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { conditionSql, reachable } from './condition-sql.ts'
import { requireOpenGroups } from './named-groups.ts'
import type { Text, Written } from './written.ts'

/** Throws Refusal `audience_condition`, saying where it can't be read. */
export function readCondition(source: string): Condition {
  const read = parseCondition(source)
  if ('fault' in read)
    throw new Refusal('audience_condition', { fault: read.fault.code, word: read.fault.word })
  return read.condition
}

/** Throws Refusal `announcement_words` where a text is missing, `announcement_too_long` for one. */
export function checkTexts(texts: readonly Text[], language: string, limit: number): void {
  const own = texts.find((text) => text.language === language)
  if (own === undefined || texts.some(({ short }) => short.trim() === ''))
    throw new Refusal('announcement_words')
  for (const { short, language } of texts) {
    const length = countWeighted(short)
    if (length > limit) throw new Refusal('announcement_too_long', { language, length, limit })
  }
}

/**
 * What must hold before it can be approved or published. Throws Refusal `announcement_words`, `announcement_too_long`,
 * `announcement_purpose`, `emergency_reason`, `audience_condition`, `audience_group_closed`, `audience_empty` or `expires_too_soon`.
 */
export async function checkReady(
  sql: Kysely<Tables>,
  written: Written,
  { limit, at, by }: { limit: number; at: Date; by: string },
): Promise<void> {
  checkTexts(written.texts, written.language, limit)
  const read = readPlan(written.plan, written.level)
  if ('fault' in read)
    throw new Refusal('announcement_plan', { fault: read.fault.code, step: (read.fault.step ?? 0) + 1 })
  if (written.purpose === '') throw new Refusal('announcement_purpose')
  if (written.level === 'emergency' && written.reason === '') throw new Refusal('emergency_reason')
  if (written.expires_at !== null && written.expires_at <= at) throw new Refusal('expires_too_soon')
  await requireOpenGroups(sql, by, written.condition)
  await requireSomebody(sql, readCondition(written.condition))
}

/** Throws Refusal `audience_empty`. */
async function requireSomebody(sql: Kysely<Tables>, condition: Condition): Promise<void> {
  const { rows } = await raw`
    select from account a where ${reachable} and (${conditionSql(condition)}) limit 1`.execute(sql)
  if (rows.length === 0) throw new Refusal('audience_empty')
}
