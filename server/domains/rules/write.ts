import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { type RuleBook, readRuleBook } from './read.ts'
import { book } from './tables.ts'

/** A rule as it is to be: one that is there, by its id, or a new one. */
export type Given = { id?: string | undefined; text: string; hint: string }

/**
 * Puts these in the place of what is in force; a rule that is not among them is in force no more. Throws Refusal `conflict` when somebody
 * changed them since `revision`, or `not_found` for an id that none in force has.
 */
export function writeRules(
  { events }: Ground,
  by: string,
  { revision, rules }: { revision: number; rules: readonly Given[] },
): Promise<RuleBook> {
  return events.change(async ({ sql }) => {
    const own = book(sql)
    const turned = await own
      .updateTable('rule_book')
      .set((b) => ({ revision: b('revision', '+', 1) }))
      .where('revision', '=', revision)
      .returning('revision')
      .executeTakeFirst()
    if (turned === undefined) throw new Refusal('conflict')
    const before = new Set((await readRuleBook({ db: sql })).rules.map(({ id }) => id))
    const kept = rules.flatMap(({ id }) => id ?? [])
    if (kept.some((id) => !before.has(id)) || new Set(kept).size < kept.length) throw new Refusal('not_found')
    await own.updateTable('rule').set({ gone_at: new Date() }).where('gone_at', 'is', null).execute()
    const rows = rules.map(({ id, text, hint }, place) => ({
      id: id ?? newId(),
      place,
      text,
      hint,
      gone_at: null,
    }))
    if (rows.length > 0)
      await own
        .insertInto('rule')
        .values(rows)
        .onConflict((c) =>
          c.column('id').doUpdateSet((b) => ({
            place: b.ref('excluded.place'),
            text: b.ref('excluded.text'),
            hint: b.ref('excluded.hint'),
            gone_at: null,
          })),
        )
        .execute()
    await record(sql, { by, kind: 'rules_changed', facts: { rules: rows.length } })
    return readRuleBook({ db: sql })
  })
}
