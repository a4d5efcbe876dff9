import { sql } from 'kysely'
import type { ImportReport } from '#contract/product/people.ts'
import { record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import { people } from '../tables.ts'
import { applyPlan } from './apply.ts'
import { type Entry, readEntries } from './entries.ts'
import { readKnown } from './known.ts'
import { makePlan, type Plan } from './plan.ts'
import { byLine, type Problem } from './problems.ts'
import { readdress } from './readdress.ts'

export { parseRows } from './parse.ts'

const ERRORS_SHOWN = 200
const EXAMPLES_SHOWN = 20

/**
 * Brings the directory to what a CSV file says. Without `apply` it answers what would change and writes nothing;
 * with it everything is written in one transaction, or nothing when there is even one error. People whom the
 * file leaves out stay as they are, and so does whatever its columns leave out. Throws nothing for a bad file:
 * the report says what is wrong.
 */
export async function importDirectory(
  { db, events }: Ground,
  csv: string,
  options: { apply: boolean; by?: string | null },
): Promise<ImportReport> {
  const read = readEntries(csv)
  if (read.problems.length > 0 || !options.apply) {
    const plan = makePlan(read.entries, await readKnown(people(db)))
    return report(read.entries, plan, [...read.problems, ...plan.problems], false)
  }
  return events.change(async (change) => {
    // Whoever joins or changes their profile in these seconds waits; reading and posting go on.
    await sql`lock table account in share row exclusive mode`.execute(change.sql)
    const plan = makePlan(read.entries, await readKnown(people(change.sql)))
    if (plan.problems.length > 0) return report(read.entries, plan, plan.problems, false)
    await readdress(change.sql, options.by ?? null, plan)
    await applyPlan(change, plan)
    const done = report(read.entries, plan, [], true)
    const { created, updated } = done
    if (created + updated > 0)
      await record(change.sql, {
        by: options.by ?? null,
        kind: 'directory_imported',
        facts: { created, updated },
      })
    return done
  })
}

function report(entries: Entry[], plan: Plan, problems: Problem[], applied: boolean): ImportReport {
  const created = plan.changes.filter(({ change }) => change === 'created').length
  return {
    applied,
    rows: entries.length,
    created,
    updated: plan.changes.length - created,
    unchanged: plan.unchanged,
    errors: problems.toSorted(byLine).slice(0, ERRORS_SHOWN),
    error_count: problems.length,
    examples: plan.changes.slice(0, EXAMPLES_SHOWN).map(({ change, fields, person }) => ({
      handle: person.handle,
      name: person.name,
      change,
      fields,
    })),
  }
}
