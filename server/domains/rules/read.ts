import type { Ground } from '../ground.ts'
import { book } from './tables.ts'

export type Rule = { id: string; text: string; hint: string }
export type RuleBook = { revision: number; rules: Rule[] }

/** The rules in force, in their order. */
export async function readRuleBook({ db }: Pick<Ground, 'db'>): Promise<RuleBook> {
  const [head, rules] = await Promise.all([
    book(db).selectFrom('rule_book').select('revision').executeTakeFirst(),
    book(db)
      .selectFrom('rule')
      .select(['id', 'text', 'hint'])
      .where('gone_at', 'is', null)
      .orderBy('place')
      .execute(),
  ])
  return { revision: head?.revision ?? 0, rules }
}

/** What these said, by id, in force or not. */
export async function readRules(
  { db }: Pick<Ground, 'db'>,
  ids: readonly string[],
): Promise<Map<string, Rule>> {
  if (ids.length === 0) return new Map()
  const rows = await book(db)
    .selectFrom('rule')
    .select(['id', 'text', 'hint'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
