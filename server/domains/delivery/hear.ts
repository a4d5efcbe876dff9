import { type Kysely, sql as raw } from 'kysely'
import { asksToConfirm, type Level } from '#rules/announcements/levels.ts'
import { readPlan } from '#rules/plan/index.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'

/** In the transaction of announcements: a plan begins, begins anew, or is over. */
export function followPlans({ events, clock }: Pick<Ground, 'events' | 'clock'>): void {
  events.within('announcement.published', ({ sql }, { id }) => begin(sql, id, clock()))
  events.within('announcement.revised', ({ sql }, { id }) => askAgain(sql, id, clock()))
  events.within('announcement.withdrawn', ({ sql }, { id }) => end(sql, id))
  events.within('announcement.expired', ({ sql }, { id }) => end(sql, id))
}

type Planned = { level: Level; revision: number; plan: unknown }

async function readPlanned(sql: Kysely<Tables>, id: string): Promise<Planned | undefined> {
  const { rows } =
    await raw<Planned>`select level, revision, plan from announcement where id = ${id}::bigint`.execute(sql)
  return rows[0]
}

/** What can't be meant was refused before; what is there all the same reaches people in the app only. */
async function begin(sql: Kysely<Tables>, id: string, now: Date): Promise<void> {
  const planned = await readPlanned(sql, id)
  const read = planned && readPlan(planned.plan, planned.level)
  if (planned === undefined || read === undefined || !('plan' in read) || read.plan.steps.length === 0) return
  await raw`insert into plan_run (announcement_id, revision, started_at, plan) values
    (${id}::bigint, ${planned.revision}, ${now}::timestamptz, ${JSON.stringify(read.plan)}::jsonb)`.execute(
    sql,
  )
}

/** Only who has to confirm is told of a correction; the others find it in the app. What waits goes out with the new words. */
async function askAgain(sql: Kysely<Tables>, id: string, now: Date): Promise<void> {
  const planned = await readPlanned(sql, id)
  if (planned === undefined || !asksToConfirm(planned.level)) return
  await end(sql, id)
  await begin(sql, id, now)
}

/** A try that is under way finds nothing to settle. */
async function end(sql: Kysely<Tables>, id: string): Promise<void> {
  await raw`delete from plan_run where announcement_id = ${id}::bigint`.execute(sql)
  await raw`delete from delivery where announcement_id = ${id}::bigint and state = 'waiting'`.execute(sql)
}

export type Wake = () => void

export function wakeOnPlans(events: EventBus, wake: Wake): void {
  events.after('announcement.published', wake)
  events.after('announcement.revised', wake)
}
