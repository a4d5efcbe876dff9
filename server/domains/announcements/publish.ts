import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { readHeld } from '../people/index.ts'
import { checkReady } from './ready.ts'
import { requireMayStop, type Stopping } from './stop.ts'
import { announcements } from './tables.ts'
import { checkTalk, type TalkWish } from './talk.ts'
import { isOpen } from './write.ts'
import { changedAfter, lockWritten, readWritten, type Written } from './written.ts'

type Called = {
  id: string
  by: string
  known: Date
  /** Null for now. */
  at: Date | null
  inBlackout: boolean
  talk: TalkWish | null
  mayEmergency: boolean
  limit: number
}

const LATEST_MS = 366 * 24 * 3_600_000
/** How long it stands when nothing else is said. */
const STANDS_MS = 30 * 24 * 3_600_000

/**
 * Accepts it: it is published as soon as its audience is frozen, or at its time. Throws Refusal `not_found`, `conflict`,
 * `announcement_published`, `announcement_waiting`, `emergency_permission`, `emergency_approval`, `blackout`,
 * `schedule_too_soon`, or as `checkReady` and `checkTalk`.
 */
export function publish({ events, clock }: Ground, called: Called): Promise<Written> {
  const { id, by, known, at } = called
  return events.change(async ({ sql, tell }) => {
    const before = await lockWritten(sql, id, known)
    if (!isOpen(before)) throw new Refusal('announcement_published')
    if (before.state === 'waiting') throw new Refusal('announcement_waiting')
    const now = clock()
    if (at !== null && (at <= now || at.getTime() > now.getTime() + LATEST_MS))
      throw new Refusal('schedule_too_soon')
    await checkReady(sql, before, { limit: called.limit, at: at ?? now, by })
    if (called.talk !== null) await checkTalk(sql, by, called.talk, called.limit)
    if (before.level === 'emergency') await requireEmergency(sql, before, called)
    else if (!called.inBlackout) await requireNoBlackout(sql, at ?? now)
    await announcements(sql)
      .updateTable('announcement')
      .set({
        ...{ state: at === null ? 'publishing' : 'scheduled', publish_at: at ?? now, refusal: null },
        // Whoever approved it does not become who wrote it.
        author_id: by === before.approver_id ? before.author_id : by,
        ...{ blackouts_ignored: called.inBlackout, changed_at: changedAfter(before, now) },
        talk: called.talk === null ? null : JSON.stringify({ ...called.talk, by }),
        expires_at: before.expires_at ?? new Date((at ?? now).getTime() + STANDS_MS),
      })
      .where('id', '=', id)
      .execute()
    await tell('announcement.accepted', { id })
    const kind = before.level === 'emergency' ? 'emergency_announced' : 'announcement_accepted'
    await record(sql, { by, kind, facts: { id, level: before.level } })
    return readWritten(sql, id)
  })
}

/** Two people who may: one who wrote it, and one who approved exactly this. Either of them publishes it. */
async function requireEmergency(sql: Kysely<Tables>, before: Written, called: Called): Promise<void> {
  const { approver_id: approver, author_id: author } = before
  if (!called.mayEmergency) throw new Refusal('emergency_permission')
  if (approver === null || approver === author) throw new Refusal('emergency_approval')
  if (called.by === approver && !(await readHeld(sql, author)).has('announce_emergency'))
    throw new Refusal('emergency_permission')
  const { rows } = await raw`select from account where id = ${approver}::bigint and state = 'active'`.execute(
    sql,
  )
  if (rows.length === 0 || !(await readHeld(sql, approver)).has('announce_emergency'))
    throw new Refusal('emergency_approval')
}

/** Throws Refusal `blackout`. */
export async function requireNoBlackout(sql: Kysely<Tables>, at: Date): Promise<void> {
  const { rows } = await raw<{ name: string }>`select name from blackout
    where starts_at <= ${at}::timestamptz and ends_at > ${at}::timestamptz limit 1`.execute(sql)
  if (rows[0] !== undefined) throw new Refusal('blackout', { name: rows[0].name })
}

/**
 * Back to a draft. Throws Refusal `not_found`, `not_scheduled`, also when it has just been published, or `emergency_permission`.
 */
export function unschedule({ events, clock }: Ground, { id, mayEmergency }: Stopping): Promise<Written> {
  return events.change(async ({ sql }) => {
    const before = await lockWritten(sql, id)
    requireMayStop(before, mayEmergency)
    if (before.state !== 'scheduled') throw new Refusal('not_scheduled')
    await announcements(sql)
      .updateTable('announcement')
      .set({ state: 'draft', publish_at: null, changed_at: changedAfter(before, clock()) })
      .where('id', '=', id)
      .execute()
    return readWritten(sql, id)
  })
}
