import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { DEADLOCKED } from '#server/platform/events/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { checkTexts } from './ready.ts'
import { requireMayStop, type Stopping } from './stop.ts'
import { announcements } from './tables.ts'
import { writeTexts } from './write.ts'
import { changedAfter, lockWritten, readWritten, type Text, type Written } from './written.ts'

type Correction = { id: string; by: string; known: Date; texts: readonly Text[]; limit: number }

/**
 * Other words in the place of those that stand, as a revision of their own: whoever confirmed the one before is asked again, and
 * counts from then on. Throws Refusal `not_found`, `conflict`, `announcement_not_standing`, `emergency_not_corrected`, or as `checkTexts`.
 */
export function correct({ events, clock }: Ground, correction: Correction): Promise<Written> {
  const { id, by, known, texts, limit } = correction
  return events.change(async ({ sql, tell }) => {
    const before = await lockWritten(sql, id, known)
    if (before.state !== 'published') throw new Refusal('announcement_not_standing')
    // One person would speak to everybody at once.
    if (before.level === 'emergency') throw new Refusal('emergency_not_corrected')
    checkTexts(texts, before.language, limit)
    const [now, revision] = [clock(), before.revision + 1]
    await writeTexts(sql, id, revision, texts)
    await announcements(sql)
      .updateTable('announcement')
      .set({ revision, revised_at: now, changed_at: changedAfter(before, now) })
      .where('id', '=', id)
      .execute()
    await askAgain(sql, id)
    await tell('announcement.revised', { id })
    await record(sql, { by, kind: 'announcement_corrected', facts: { id, revision } })
    return readWritten(sql, id)
  }, DEADLOCKED)
}

/** What was confirmed is nobody's answer to the new words. */
async function askAgain(sql: Parameters<typeof readWritten>[0], id: string): Promise<void> {
  await raw`update addressee set confirmed_at = null, confirmed_revision = null
    where announcement_id = ${id}::bigint and confirmed_at is not null`.execute(sql)
  await raw`update receipt set confirmed_at = null
    where announcement_id = ${id}::bigint and confirmed_at is not null`.execute(sql)
  await raw`delete from announcement_count where announcement_id = ${id}::bigint and kind = 'confirmed'`.execute(
    sql,
  )
}

/** Nobody gets it any more. Throws Refusal `not_found`, `announcement_not_standing` or `emergency_permission`. */
export function withdraw(
  { events, clock }: Ground,
  { id, by, mayEmergency }: Stopping & { by: string },
): Promise<Written> {
  return events.change(async ({ sql, tell }) => {
    const before = await lockWritten(sql, id)
    requireMayStop(before, mayEmergency)
    if (before.state !== 'published') throw new Refusal('announcement_not_standing')
    const now = clock()
    await announcements(sql)
      .updateTable('announcement')
      .set({ state: 'withdrawn', ended_at: now, changed_at: changedAfter(before, now) })
      .where('id', '=', id)
      .execute()
    await tell('announcement.withdrawn', { id })
    await record(sql, { by, kind: 'announcement_withdrawn', facts: { id } })
    return readWritten(sql, id)
  }, DEADLOCKED)
}

/** Ends what has expired. Answers how many there were. */
export function expireDue({ events, clock }: Ground): Promise<number> {
  return events.change(async ({ sql, tell }) => {
    const { rows } = await raw<{ id: string }>`
      update announcement set state = 'expired', ended_at = expires_at
      where state = 'published' and expires_at <= ${clock()}::timestamptz returning id`.execute(sql)
    for (const { id } of rows) await tell('announcement.expired', { id })
    return rows.length
  })
}
