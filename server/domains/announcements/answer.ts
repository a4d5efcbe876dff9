import { sql as raw } from 'kysely'
import { asksToConfirm, type Level } from '#rules/announcements/levels.ts'
import { Refusal } from '#server/base/errors.ts'
import { DEADLOCKED } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
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

/** Useful to me, or not, or nothing said. Throws Refusal `not_found` for whoever is not addressed. */
export const judge = (ground: Pick<Ground, 'db'>, { useful, ...mine }: Mine & { useful: boolean | null }) =>
  note(ground, mine, { useful })

/** Out of the way in an app. Throws Refusal `not_found` for whoever is not addressed. */
export const dismiss = (ground: Pick<Ground, 'db'>, mine: Mine) => note(ground, mine, { dismissed: true })

async function note(
  { db }: Pick<Ground, 'db'>,
  { id, accountId }: Mine,
  said: { useful?: boolean | null; dismissed?: boolean },
): Promise<void> {
  const row = await announcements(db)
    .updateTable('addressee')
    .set(said)
    .where('announcement_id', '=', id)
    .where('account_id', '=', accountId)
    .returning('place')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
}
