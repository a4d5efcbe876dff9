import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Log } from '#server/base/log.ts'
import { type Change, DEADLOCKED, type EventBus } from '#server/platform/events/index.ts'
import { keepWorking } from '#server/platform/work/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { readHeld } from '../people/index.ts'
import { freezeAudience } from './freeze.ts'
import { requireNoBlackout } from './publish.ts'
import { readCondition } from './ready.ts'
import { announcements } from './tables.ts'
import { openTalkWithin, type TalkWish } from './talk.ts'

const LOOK_MS = 3_000

type Due = {
  id: string
  authorId: string
  condition: string
  level: string
  active: boolean
  over: boolean
  ignoresBlackouts: boolean
  language: string
  talk: TalkWish | null
  /** Whose words those are, while they may still come in; null for nobody. */
  talkerId: string | null
}

/**
 * Publishes one that is due: in one transaction its audience is frozen and it stands in the lane of each, so that whoever dies
 * at whatever moment, it is published once and whole. What may not be published any more is a draft again, with the reason.
 * False when none is due.
 */
export function publishOne(ground: Ground): Promise<boolean> {
  const { events, clock } = ground
  return events.change(async (change) => {
    const due = await takeDue(change.sql, clock())
    if (due === undefined) return false
    try {
      await requireAuthor(change.sql, due)
      if (due.over) throw new Refusal('expires_too_soon')
      if (!due.ignoresBlackouts) await requireNoBlackout(change.sql, clock())
      const condition = readCondition(due.condition)
      const place = newId()
      const addressed = await freezeAudience(change.sql, { id: due.id, place }, condition)
      if (addressed === 0) throw new Refusal('audience_empty')
      await stand(change, due.id, { place, addressed, at: clock() })
      if (due.talk !== null && due.talkerId !== null)
        await openTalkWithin(change, ground, { ...due, authorId: due.talkerId }, due.talk)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await giveBack(change.sql, due.id, error.code)
    }
    return true
  }, DEADLOCKED)
}

async function takeDue(sql: Kysely<Tables>, now: Date): Promise<Due | undefined> {
  const { rows } = await raw<Due>`
    select a.id, a.author_id as "authorId", a.condition, a.level, a.language, a.talk, p.state = 'active' as active,
      coalesce(a.expires_at <= ${now}::timestamptz, false) as over, a.blackouts_ignored or a.level = 'emergency' as "ignoresBlackouts",
      (select w.id from account w where w.state = 'active' and w.id = coalesce((a.talk ->> 'by')::bigint,
        case when a.approver_id is null then a.author_id end)) as "talkerId"
    from announcement a join account p on p.id = a.author_id
    where a.state in ('scheduled', 'publishing') and a.publish_at <= ${now}::timestamptz
    order by a.level <> 'emergency', a.publish_at, a.id limit 1 for no key update of a skip locked`.execute(
    sql,
  )
  return rows[0]
}

/** Whoever has lost access, or the permission, announces nothing any more. */
async function requireAuthor(sql: Kysely<Tables>, { authorId, active, level }: Due): Promise<void> {
  const held = await readHeld(sql, authorId)
  const needed = level === 'emergency' ? 'announce_emergency' : 'announce'
  if (!active || !held.has(needed)) throw new Refusal('author_may_not')
}

type Standing = { place: string; addressed: number; at: Date }

async function stand({ sql, tell }: Change, id: string, { place, addressed, at }: Standing): Promise<void> {
  await announcements(sql)
    .updateTable('announcement')
    .set({ state: 'published', published_at: at, changed_at: at, place, addressed })
    .where('id', '=', id)
    .execute()
  await tell('announcement.published', { id })
}

async function giveBack(sql: Kysely<Tables>, id: string, refusal: string): Promise<void> {
  await announcements(sql)
    .updateTable('announcement')
    .set({ state: 'draft', publish_at: null, refusal })
    .where('id', '=', id)
    .execute()
}

/** Publishes what is accepted or due, on every node. Answers how to stop; one under way is finished. */
export function publishAnnouncements(ground: Ground, events: EventBus, log: Log): () => Promise<void> {
  const failed = 'an announcement was not published; it is tried again soon'
  const work = keepWorking({ doOne: () => publishOne(ground), every: LOOK_MS, log, failed })
  events.after('announcement.accepted', work.wake)
  return work.stop
}
