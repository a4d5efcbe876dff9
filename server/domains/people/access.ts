import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { AccountState } from '#server/store/tables/people.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { archiveTaken, type Teller, tellOfArchive } from './by-mail/tell-of-archive.ts'
import { isLastAdministrator, lockRoles, readHeld, requireHolding } from './roles/index.ts'
import { people } from './tables.ts'

/**
 * Takes access away: sessions, tokens and open streams end with the commit. `by`, null for whoever runs commands on the server,
 * cannot do it to themselves, nor to who may do what they may not.
 */
export function markLeft({ events }: Ground, by: string | null, accountId: string): Promise<void> {
  return events.change((change) => endAccessWithin(change, by, accountId, 'left'))
}

/** The same in a transaction that does more, as a suspension is the outcome of a decision. */
export async function endAccessWithin(
  change: Change,
  by: string | null,
  accountId: string,
  state: 'suspended' | 'left',
): Promise<void> {
  if (by === accountId) throw new Refusal('own_access')
  await end(change, by, accountId, state)
}

/** One's own way out. Throws Refusal `last_administrator`, or `handle_differs` when it was not meant. */
export function leave({ events }: Ground, accountId: string, handle: string): Promise<void> {
  return events.change(async (change) => {
    const own = await people(change.sql)
      .selectFrom('account')
      .select('handle')
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (own?.handle.toLowerCase() !== handle.trim().replace(/^@/, '').toLowerCase())
      throw new Refusal('handle_differs')
    await end(change, accountId, accountId, 'left')
  })
}

/** Null for nobody. */
export async function stateOf(sql: Change['sql'], accountId: string): Promise<AccountState | null> {
  const row = await people(sql)
    .selectFrom('account')
    .select('state')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row?.state ?? null
}

/** Who takes their archive along is noted where all that is about access is. */
export const noteArchive = ({ events }: Ground, accountId: string): Promise<void> =>
  events.change(({ sql }) => record(sql, { by: accountId, kind: 'archive_taken' }))

async function end(
  { sql, tell }: Change,
  by: string | null,
  accountId: string,
  state: 'suspended' | 'left',
): Promise<void> {
  const own = people(sql)
  await lockRoles(sql)
  await requireHolding(sql, by, await readHeld(sql, accountId))
  if (await isLastAdministrator(sql, accountId)) throw new Refusal('last_administrator')
  const row = await own
    .updateTable('account')
    .set({ state })
    .where('id', '=', accountId)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
  await own.deleteFrom('session').where('account_id', '=', accountId).execute()
  await own
    .deleteFrom('invitation')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
  await noteStanding(sql, accountId)
  await tell('access.ended', { accountId })
  await tell('organisation.changed', {})
  await record(sql, { by, kind: `access_${state}`, about: accountId })
}

/**
 * Gives access back, and the roles with it; somebody who never signed in is invited again rather than active. Whose archive was taken
 * meanwhile is told where they are let in, and by `post`; answers whether it was.
 */
export function restoreAccess(
  { events, clock }: Ground,
  { by, accountId }: { by: string | null; accountId: string },
  post: Omit<Teller, 'now'> | null,
): Promise<{ archiveTaken: boolean }> {
  return events.change(async (change) => {
    await lockRoles(change.sql)
    const taken = await archiveTaken(change.sql, accountId)
    if (taken !== null && post !== null) await tellOfArchive(change, accountId, { ...post, now: clock() })
    if (!(await giveBack(change, by, accountId, ['suspended', 'left']))) throw new Refusal('not_found')
    return { archiveTaken: taken !== null }
  })
}

/** For who is suspended only, as an appeal has it: whoever has left stays out. Answers whether they were. Roles are locked before. */
export const liftSuspension = (change: Change, by: string, accountId: string): Promise<boolean> =>
  giveBack(change, by, accountId, ['suspended'])

async function giveBack(
  { sql, tell }: Change,
  by: string | null,
  accountId: string,
  from: readonly ('suspended' | 'left')[],
): Promise<boolean> {
  await requireHolding(sql, by, await readHeld(sql, accountId))
  const taken = await archiveTaken(sql, accountId)
  const row = await people(sql)
    .updateTable('account')
    .set((b) => ({
      ...(taken !== null && { archive_taken_at: taken }),
      state: b
        .case()
        .when('password_hash', 'is', null)
        .then('invited' as const)
        .else('active' as const)
        .end(),
    }))
    .where('id', '=', accountId)
    .where('state', 'in', from)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return false
  // A link that was mailed to who had left opens nothing, should they leave again.
  await people(sql).deleteFrom('archive_link').where('account_id', '=', accountId).execute()
  await noteStanding(sql, accountId)
  // Whatever was remembered without this person's posts is read anew.
  await tell('directory.changed', {})
  await tell('organisation.changed', {})
  await record(sql, { by, kind: 'access_restored', about: accountId })
  return true
}

/** Their posts may be shown otherwise from now on: what they count for is counted anew after this, from the newest. */
async function noteStanding(sql: Change['sql'], accountId: string): Promise<void> {
  await people(sql)
    .insertInto('standing_change')
    .values({ account_id: accountId, before: null })
    .onConflict((one) => one.column('account_id').doUpdateSet({ before: null }))
    .execute()
}
