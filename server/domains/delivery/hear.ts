import { type Kysely, sql as raw } from 'kysely'
import { asksToConfirm, type Level } from '#rules/announcements/levels.ts'
import { readPlan } from '#rules/plan/index.ts'
import { newId } from '#server/base/ids.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { clearBoards } from '../channels/index.ts'
import type { Ground } from '../ground.ts'

/** In the transaction of announcements: a plan begins, begins anew, or is over. */
export function followPlans({ events, clock }: Pick<Ground, 'events' | 'clock'>): void {
  events.within('announcement.published', ({ sql }, { id }) => begin(sql, id, clock()))
  events.within('announcement.revised', ({ sql }, { id }) => askAgain(sql, id, clock()))
  events.within('announcement.withdrawn', async ({ sql }, { id }) => {
    await end(sql, id)
    await clearBoards(sql, id)
  })
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

/** Only who has to confirm is told of a correction; the others find it in the app. What waits goes out with the new words, and places get them too. */
async function askAgain(sql: Kysely<Tables>, id: string, now: Date): Promise<void> {
  const planned = await readPlanned(sql, id)
  if (planned === undefined) return
  if (!asksToConfirm(planned.level)) return showAgain(sql, id, planned.revision, now)
  await end(sql, id)
  await begin(sql, id, now)
}

/** Where people come by the words of before stand no more, so the new ones are put there. */
async function showAgain(sql: Kysely<Tables>, id: string, revision: number, now: Date): Promise<void> {
  const { rows } = await raw<{ step: number; place: string }>`
    select distinct v.step, v.place_id as place from delivery v
    where v.announcement_id = ${id}::bigint and v.place_id is not null and v.state = 'sent'`.execute(sql)
  if (rows.length === 0) return
  await raw`insert into delivery (id, announcement_id, revision, step, channel, place_id, urgent, next_at, created_at)
    select t.id, ${id}::bigint, ${revision}, t.step, p.channel, p.id, false, ${now}::timestamptz, ${now}::timestamptz
    from unnest(${arrayOf(rows.map(() => newId()))}, ${rows.map((one) => one.step)}::smallint[],
      ${arrayOf(rows.map((one) => one.place))}) t(id, step, place) join place p on p.id = t.place and p.removed_at is null
    on conflict do nothing`.execute(sql)
}

/** A try that is under way finds nothing to settle. */
async function end(sql: Kysely<Tables>, id: string): Promise<void> {
  await raw`delete from plan_run where announcement_id = ${id}::bigint`.execute(sql)
  await raw`delete from delivery where announcement_id = ${id}::bigint and state = 'waiting'
    and question_id is null`.execute(sql)
}

export type Wake = () => void

export function wakeOnPlans(events: EventBus, wake: Wake): void {
  events.after('announcement.published', wake)
  events.after('announcement.revised', wake)
}
