import { Refusal } from '#server/base/errors.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { checkReady } from './ready.ts'
import { announcements } from './tables.ts'
import { changedAfter, lockWritten, readWritten, type Written } from './written.ts'

type Called = { id: string; by: string; known: Date; limit: number }

/** Asks somebody else to approve it. Throws Refusal `not_found`, `conflict`, `announcement_published`, or as `checkReady`. */
export function askForApproval(
  { events, clock }: Ground,
  { id, by, known, limit }: Called,
): Promise<Written> {
  return events.change(async ({ sql }) => {
    const before = await lockWritten(sql, id, known)
    if (before.state !== 'draft') throw new Refusal('announcement_not_draft')
    await checkReady(sql, before, { limit, by, at: clock() })
    await announcements(sql)
      .updateTable('announcement')
      // Whoever asks stands for it, so that they can't approve it.
      .set({
        ...{ author_id: by, state: 'waiting', refusal: null, approver_id: null },
        changed_at: changedAfter(before, clock()),
      })
      .where('id', '=', id)
      .execute()
    return readWritten(sql, id)
  })
}

type Deciding = { id: string; known: Date; by: string; mayEmergency: boolean; refusal: string | null }

/**
 * Approves it, or gives it back with the reason. Whoever wrote it can't, and an emergency takes the permission for emergencies.
 * Throws Refusal `not_found`, `conflict`, `not_waiting`, `own_announcement` or `emergency_permission`.
 */
export function decide({ events, clock }: Ground, deciding: Deciding): Promise<Written> {
  const { id, known, by, refusal } = deciding
  return events.change(async ({ sql }) => {
    const before = await lockWritten(sql, id, known)
    if (before.state !== 'waiting') throw new Refusal('not_waiting')
    if (before.author_id === by) throw new Refusal('own_announcement')
    if (before.level === 'emergency' && !deciding.mayEmergency) throw new Refusal('emergency_permission')
    await announcements(sql)
      .updateTable('announcement')
      .set({
        ...{ state: 'draft', refusal, approver_id: refusal === null ? by : null },
        changed_at: changedAfter(before, clock()),
      })
      .where('id', '=', id)
      .execute()
    if (refusal === null)
      await record(sql, { by, kind: 'announcement_approved', about: before.author_id, facts: { id } })
    return readWritten(sql, id)
  })
}
