import { type Kysely, sql as raw } from 'kysely'
import { asksToConfirm, type Level } from '#rules/announcements/levels.ts'
import { Refusal } from '#server/base/errors.ts'
import { DEADLOCKED } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { JOINED_UNIT } from './freeze.ts'
import type { PersonalChannel } from './receipts.ts'
import { receive } from './receive.ts'
import { announcements } from './tables.ts'

type Confirmation = { id: string; accountId: string; revision: number; channel: PersonalChannel }

/**
 * "I have read this", of the revision that stands. Saying it again changes nothing. Throws Refusal `not_found` for whoever is
 * not addressed, `announcement_not_standing`, `nothing_to_confirm` or `announcement_revised`.
 */
export async function confirm({ events, clock }: Ground, confirmation: Confirmation): Promise<void> {
  const { id, accountId, revision, channel } = confirmation
  await events.change(async ({ sql }) => {
    const { rows } = await raw<{ state: string; level: Level; revision: number }>`
      select a.state, a.level, a.revision from announcement a where a.id = ${id}::bigint and exists (select from addressee d
        where d.announcement_id = a.id and d.account_id = ${accountId}::bigint) for share of a`.execute(sql)
    const [found] = rows
    if (found === undefined) throw new Refusal('not_found')
    if (found.state !== 'published') throw new Refusal('announcement_not_standing')
    if (!asksToConfirm(found.level)) throw new Refusal('nothing_to_confirm')
    if (found.revision !== revision) throw new Refusal('announcement_revised')
    await receive(sql, [{ announcementId: id, accountId, channel, kind: 'confirmed' }], clock())
  }, DEADLOCKED)
}

type Mine = { id: string; accountId: string }

/**
 * Useful to me, or not, or nothing said. It is counted in my unit as I say it, so that figures go through nobody. Throws
 * Refusal `not_found` for whoever is not addressed, and of what does not stand.
 */
export async function judge(
  { events }: Pick<Ground, 'events'>,
  { id, accountId, useful }: Mine & { useful: boolean | null },
): Promise<void> {
  await events.change(async ({ sql }) => {
    const { rows } = await raw<{ unit: number; useful: boolean | null }>`
      select case when d.joined then ${JOINED_UNIT}::int else d.unit_id end as unit, d.useful
      from addressee d join announcement a on a.id = d.announcement_id and a.state = 'published'
      where d.announcement_id = ${id}::bigint and d.account_id = ${accountId}::bigint for no key update of d`.execute(
      sql,
    )
    const [before] = rows
    if (before === undefined) throw new Refusal('not_found')
    if (before.useful === useful) return
    await note(sql, { id, accountId }, { useful })
    await count(sql, { id, unit: before.unit, useful: before.useful, by: -1 })
    await count(sql, { id, unit: before.unit, useful, by: 1 })
  }, DEADLOCKED)
}

type Counting = { id: string; unit: number; useful: boolean | null; by: 1 | -1 }

/** What is taken back was counted before, so that only one more can be the first. */
async function count(sql: Kysely<Tables>, { id, unit, useful, by }: Counting): Promise<void> {
  if (useful === null) return
  await announcements(sql)
    .insertInto('announcement_verdict')
    .values({ announcement_id: id, unit_id: unit, useful, people: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['announcement_id', 'unit_id', 'useful'])
        .doUpdateSet((eb) => ({ people: eb('announcement_verdict.people', '+', by) })),
    )
    .execute()
}

/** Out of the way in an app. Throws Refusal `not_found` for whoever is not addressed. */
export async function dismiss({ db }: Pick<Ground, 'db'>, mine: Mine): Promise<void> {
  if (!(await note(db, mine, { dismissed: true }))) throw new Refusal('not_found')
}

/** False when not addressed. */
async function note(
  sql: Kysely<Tables>,
  { id, accountId }: Mine,
  said: { useful?: boolean | null; dismissed?: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await announcements(sql)
    .updateTable('addressee')
    .set(said)
    .where('announcement_id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
