import { type Kysely, sql as raw } from 'kysely'
import type { Level, ReceiptKind } from '#rules/announcements/levels.ts'
import {
  isDone,
  isWanted,
  type PersonalStepChannel,
  type Plan,
  type StepChannel,
  stillNeeds,
} from '#rules/plan/index.ts'
import { newId } from '#server/base/ids.ts'
import { DEADLOCKED } from '#server/platform/events/index.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { createDue, type Due, readPlanCalendar } from './calendar.ts'
import { newCode } from './codes.ts'
import { nextStep } from './expand.ts'
import type { PlanSettings } from './settings.ts'

const BATCH = 1_000
/** What comes due within it for one person goes together; they were set out in batches. */
const TOGETHER_MS = 20_000

export type Walk = {
  announcementId: string
  accountId: string
  step: number
  startedAt: Date
  plan: Plan
  level: Level
  revision: number
  hours: string
  zone: string
  /** Personal ways that get to them at all. */
  ways: PersonalStepChannel[]
  unwanted: PersonalStepChannel[]
  furthest: ReceiptKind | null
  confirmedRevision: number | null
}

type Moved = { step: number; due: Date | null; deliver?: { channel: StepChannel; step: number } }

/** How far somebody has come with an announcement: the addressee `d`. */
export const furthest = raw<ReceiptKind | null>`case when d.confirmed_at is not null then 'confirmed'
  when d.read_at is not null then 'read' when d.seen_at is not null then 'seen' when d.delivered_at is not null then 'delivered' end`

/** Takes the steps that are due, of some people. False when none is. */
export function walkSome({ events, clock }: Ground, settings: PlanSettings): Promise<boolean> {
  return events.change(async ({ sql }) => {
    const now = clock()
    const walks = await takeDue(sql, now)
    if (walks.length === 0) return false
    const due = createDue(await readPlanCalendar(sql, settings, now))
    const moved = walks.map((walk) => ({ ...walk, ...move(walk, { now, due, settings }) }))
    await write(sql, moved, now)
    return true
  }, DEADLOCKED)
}

async function takeDue(sql: Kysely<Tables>, now: Date): Promise<Walk[]> {
  const { rows } = await raw<Walk>`
    with due as materialized (select * from plan_walk where due_at <= ${now}::timestamptz
      order by due_at limit ${BATCH} for no key update skip locked)
    select w.announcement_id as "announcementId", w.account_id as "accountId", w.step, w.started_at as "startedAt", r.plan, a.level,
      r.revision, p.working_hours as hours, p.time_zone as zone, coalesce(c.unwanted, '{}') as unwanted, ${furthest} as furthest,
      d.confirmed_revision as "confirmedRevision",
      array_remove(array[case when p.email <> '' then 'email' end, case when p.phone <> '' then 'sms' end,
        case when exists (select from push_subscription s where s.account_id = p.id) then 'push' end], null) as ways
    from due w join plan_run r using (announcement_id) join announcement a on a.id = w.announcement_id
      join addressee d on d.announcement_id = w.announcement_id and d.account_id = w.account_id
      join account p on p.id = w.account_id left join contact_choice c on c.account_id = w.account_id`.execute(
    sql,
  )
  return rows
}

type At = { now: Date; due: Due; settings: PlanSettings }

/** What was due when it was worked out may not be any more: hours change, and a server that was down wakes at night. */
function move(walk: Walk, at: At): Moved {
  const step = walk.plan.steps[walk.step]
  if (step === undefined || isDone(walk, walk)) return { step: walk.step, due: null }
  const open = at.due({ level: walk.level, after: 0 }, at.now, walk)
  const meant = at.due({ level: walk.level, after: step.after }, walk.startedAt, walk)
  const later = [open, meant].filter((one) => one !== null).find((one) => one > at.now)
  if (later !== undefined) return { step: walk.step, due: later }
  const reaches = open !== null && meant !== null && isReached(walk, step.channel as PersonalStepChannel, at)
  const needs = reaches && stillNeeds(step.unless, walk, walk)
  return { ...follow(walk, at), ...(needs && { deliver: { channel: step.channel, step: walk.step } }) }
}

const isReached = ({ ways, level, unwanted }: Walk, channel: PersonalStepChannel, { settings }: At) =>
  ways.includes(channel) && isWanted(channel, level, unwanted, settings.overrides)

function follow(walk: Walk, { due }: At): Moved {
  const step = nextStep(walk.plan, walk.step)
  if (step === undefined) return { step: walk.step, due: null }
  const after = walk.plan.steps[step]?.after ?? 0
  return { step, due: due({ level: walk.level, after }, walk.startedAt, walk) }
}

type Written = Walk & Moved

async function write(sql: Kysely<Tables>, moved: readonly Written[], now: Date): Promise<void> {
  await raw`update plan_walk w set step = t.step, due_at = t.due
    from unnest(${arrayOf(moved.map((one) => one.announcementId))}, ${arrayOf(moved.map((one) => one.accountId))},
      ${moved.map((one) => one.step)}::smallint[], ${moved.map((one) => one.due)}::timestamptz[]) t(announcement, account, step, due)
    where w.announcement_id = t.announcement and w.account_id = t.account`.execute(sql)
  const sent = moved.flatMap(({ deliver, ...one }) => (deliver === undefined ? [] : [{ ...one, ...deliver }]))
  if (sent.length === 0) return
  const at = ({ level }: Walk) => new Date(now.getTime() + (level === 'emergency' ? 0 : TOGETHER_MS))
  await raw`insert into delivery (id, announcement_id, revision, step, channel, account_id, urgent, next_at, code, created_at)
    select *, ${now}::timestamptz from unnest(${arrayOf(sent.map(() => newId()))}, ${arrayOf(sent.map((one) => one.announcementId))},
      ${sent.map((one) => one.revision)}::int[], ${sent.map((one) => one.step)}::smallint[], ${sent.map((one) => one.channel)}::text[],
      ${arrayOf(sent.map((one) => one.accountId))}, ${sent.map((one) => one.level === 'emergency')}::boolean[],
      ${sent.map(at)}::timestamptz[], ${sent.map((one) => (one.channel === 'sms' ? newCode() : null))}::text[])
    on conflict do nothing`.execute(sql)
}
