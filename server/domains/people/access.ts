import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { isLastAdministrator, lockRoles, readHeld, requireHolding } from './roles/index.ts'
import { people } from './tables.ts'

/**
 * Takes access away: sessions, tokens and open streams end with the commit. `by`, null for whoever runs commands on the server,
 * cannot do it to themselves, nor to who may do what they may not.
 */
export function endAccess(
  { events }: Ground,
  by: string | null,
  accountId: string,
  state: 'suspended' | 'left',
): Promise<void> {
  return events.change((change) => endAccessWithin(change, by, accountId, state))
}

/** The same in a transaction that does more. */
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
  await tell('access.ended', { accountId })
  await tell('organisation.changed', {})
  await record(sql, { by, kind: `access_${state}`, about: accountId })
}

/** Gives access back, and the roles with it; somebody who never signed in is invited again rather than active. */
export function restoreAccess({ events }: Ground, by: string | null, accountId: string): Promise<void> {
  return events.change((change) => restoreAccessWithin(change, by, accountId))
}

/** The same in a transaction that does more. */
export async function restoreAccessWithin(
  { sql, tell }: Change,
  by: string | null,
  accountId: string,
): Promise<void> {
  await lockRoles(sql)
  await requireHolding(sql, by, await readHeld(sql, accountId))
  const row = await people(sql)
    .updateTable('account')
    .set((b) => ({
      state: b
        .case()
        .when('password_hash', 'is', null)
        .then('invited' as const)
        .else('active' as const)
        .end(),
    }))
    .where('id', '=', accountId)
    .where('state', 'in', ['suspended', 'left'])
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
  // Whatever was remembered without this person's posts is read anew.
  await tell('directory.changed', {})
  await tell('organisation.changed', {})
  await record(sql, { by, kind: 'access_restored', about: accountId })
}
