import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'
import { endAccessWithin, lockRoles, stateOf } from '../people/index.ts'
import { readSuspension } from './suspension.ts'
import { reports } from './tables.ts'

/** Not the start of the transaction, which may have waited for one that gave the access back. */
export const NOW = raw<Date>`clock_timestamp()`

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
    await reports(sql)
      .insertInto('decision')
      .values({ id: newId(), person_id: accountId, kind: 'suspended', words, by_id: by, created_at: NOW })
      .execute()
    await tell('report.decided', { personId: accountId, reporterIds: [] })
    await endAccessWithin(change, by, accountId, 'suspended')
  })
}
