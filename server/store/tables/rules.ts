import type { Generated } from 'kysely'

export type RuleTable = {
  id: string
  place: number
  text: string
  hint: string
  /** Reports that name it still say what it was. */
  gone_at: Generated<Date | null>
}

/** One row. `revision` counts changes, so that nobody writes over what they have not seen. */
export type RuleBookTable = { one: Generated<boolean>; revision: Generated<number> }

export type RulesTables = { rule: RuleTable; rule_book: RuleBookTable }
