import { Refusal } from '#server/base/errors.ts'
import type { Ground } from '../ground.ts'
import { endAccessWithin, lockRoles, stateOf } from '../people/index.ts'
import { addDecision } from './add-decision.ts'
import { readSuspension } from './suspension.ts'

export type Suspending = { by: string | null; accountId: string; words: string }

/**
 * Takes access away without a report: a decision like any other, which its person reads and may appeal against. `by` is null for
 * whoever runs commands on the server. Throws Refusal `not_found`, `already_suspended` and those of `endAccessWithin`.
 */
export function suspend({ events }: Ground, { by, accountId, words }: Suspending): Promise<void> {
  return events.change(async (change) => {
    const { sql, tell } = change
    await lockRoles(sql)
    const state = await stateOf(sql, accountId)
    if (state === null) throw new Refusal('not_found')
    if (state === 'suspended' && (await readSuspension({ db: sql }, accountId)) !== null)
      throw new Refusal('already_suspended')
    await addDecision(sql, { personId: accountId, kind: 'suspended', words, by })
    await tell('report.decided', { personId: accountId, reporterIds: [] })
    await endAccessWithin(change, by, accountId, 'suspended')
  })
}
