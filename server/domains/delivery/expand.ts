import { type Kysely, sql as raw } from 'kysely'
import type { Level } from '#rules/announcements/levels.ts'
import { isShared, PERSONAL, type Plan } from '#rules/plan/index.ts'
import { newId } from '#server/base/ids.ts'
import { DEADLOCKED } from '#server/platform/events/index.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { createDue, type Due, type Hours, readPlanCalendar } from './calendar.ts'
import type { PlanSettings } from './settings.ts'

/** People brought onto a plan in one transaction: memory and locks stay small whatever the audience. */
export const BATCH = 2_000

export type Run = { id: string; level: Level; revision: number; startedAt: Date; plan: Plan; reached: string }

/** Brings some more of an audience onto its plan, from where the last one stopped. False when all are. */
export function expandSome({ events, clock }: Ground, settings: PlanSettings): Promise<boolean> {
  return events.change(async ({ sql }) => {
    const { rows } = await raw<Run>`
      select r.announcement_id as id, a.level, r.revision, r.started_at as "startedAt", r.plan, r.reached_account as reached
      from plan_run r join announcement a on a.id = r.announcement_id where not r.complete
      order by a.level <> 'emergency', r.started_at limit 1 for no key update of r skip locked`.execute(sql)
    const [run] = rows
    if (run === undefined) return false
    const due = createDue(await readPlanCalendar(sql, settings, clock()))
    if (run.reached === '0') await sendToPlaces(sql, run, due)
    const people = await nextPeople(sql, run)
    await setOut(sql, run, run.startedAt, people, due)
    await raw`update plan_run set reached_account = ${people.at(-1)?.id ?? run.reached}::bigint,
      complete = ${people.length < BATCH} where announcement_id = ${run.id}::bigint`.execute(sql)
    return true
  }, DEADLOCKED)
}

export type Walker = Hours & { id: string }

async function nextPeople(sql: Kysely<Tables>, { id, reached }: Run): Promise<Walker[]> {
  const { rows } = await raw<Walker>`
    select d.account_id as id, a.working_hours as hours, a.time_zone as zone
    from addressee d join account a on a.id = d.account_id
    where d.announcement_id = ${id}::bigint and d.account_id > ${reached}::bigint
    order by d.account_id limit ${BATCH}`.execute(sql)
  return rows
}

/** The step of a person after that one; undefined when there is none. -1 for the first. */
export function nextStep({ steps }: Plan, step: number): number | undefined {
  const found = steps.findIndex(({ channel }, index) => index > step && !isShared(channel))
  return found < 0 ? undefined : found
}

/** Whoever is on their way already stays there. */
export async function setOut(
  sql: Kysely<Tables>,
  { id, level, plan }: Run,
  startedAt: Date,
  people: readonly Walker[],
  due: Due,
): Promise<void> {
  const step = nextStep(plan, -1)
  if (step === undefined || people.length === 0) return
  const after = plan.steps[step]?.after ?? 0
  await raw`insert into plan_walk (announcement_id, account_id, step, started_at, due_at)
    select ${id}::bigint, account_id, ${step}, ${startedAt}::timestamptz, due_at
    from unnest(${arrayOf(people.map((one) => one.id))},
      ${people.map((one) => due({ level, after }, startedAt, one))}::timestamptz[]) t(account_id, due_at)
    on conflict do nothing`.execute(sql)
}

/** A place has the usual hours of the house. */
async function sendToPlaces(sql: Kysely<Tables>, run: Run, due: Due): Promise<void> {
  for (const [step, { channel, after, place }] of run.plan.steps.entries()) {
    const at = due({ level: run.level, after }, run.startedAt, { hours: '', zone: '' })
    if (place === undefined || at === null) continue
    await raw`insert into delivery (id, announcement_id, revision, step, channel, place_id, urgent, next_at, created_at)
      select ${newId()}::bigint, ${run.id}::bigint, ${run.revision}, ${step}, p.channel, p.id, ${run.level === 'emergency'},
        ${at}::timestamptz, ${run.startedAt}::timestamptz
      from place p where p.id = ${place}::bigint and p.channel = ${channel} and p.removed_at is null
      on conflict do nothing`.execute(sql)
  }
}

/** Brings those onto the plans who were added after publishing; their hours begin now. Answers how many. */
export function expandJoined({ events, clock }: Ground, settings: PlanSettings): Promise<number> {
  return events.change(async ({ sql }) => {
    const now = clock()
    // A plan of places alone brings nobody onto it, and would be asked for ever.
    const { rows } = await raw<Walker & Run & { account: string }>`
      select r.announcement_id as id, a.level, r.revision, r.plan, d.account_id as account, p.working_hours as hours, p.time_zone as zone
      from plan_run r join announcement a on a.id = r.announcement_id and a.joiners
        join addressee d on d.announcement_id = a.id and d.joined join account p on p.id = d.account_id
      where r.complete and exists (select from jsonb_array_elements(r.plan -> 'steps') s where s ->> 'channel' = any(${PERSONAL}::text[]))
        and not exists (select from plan_walk w where w.announcement_id = a.id and w.account_id = d.account_id)
      limit ${BATCH}`.execute(sql)
    if (rows.length === 0) return 0
    const due = createDue(await readPlanCalendar(sql, settings, now))
    for (const [run, ...more] of Map.groupBy(rows, ({ id }) => id).values())
      if (run !== undefined)
        await setOut(
          sql,
          run,
          now,
          [run, ...more].map((row) => ({ ...row, id: row.account })),
          due,
        )
    return rows.length
  }, DEADLOCKED)
}
