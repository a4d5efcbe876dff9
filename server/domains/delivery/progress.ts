import { sql as raw } from 'kysely'
import type { Plan, StepChannel } from '#rules/plan/index.ts'
import { conditionSql, reachable, readCondition } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'
import { readKept, type Why } from './kept.ts'

/** A figure moves by this many, so that none of it is about one person. */
const STEP = 5

export type Progress = {
  step: number
  channel: StepChannel
  state: 'waiting' | 'sent' | 'refused' | 'passed'
  messages: number
  /** What kept the last try from getting through. */
  last: { why: Why; code: string } | null
}

/** What became of each step; figures are rounded down to fives. */
export async function readProgress({ db }: Pick<Ground, 'db'>, id: string): Promise<Progress[]> {
  const { rows } = await raw<Omit<Progress, 'last'> & { said: string }>`
    select step, channel, state, messages, '' as said from delivery_count where announcement_id = ${id}::bigint
    union all select step, channel, 'waiting', count(*)::int,
      coalesce((array_agg(said order by next_at desc) filter (where said <> ''))[1], '')
    from delivery where announcement_id = ${id}::bigint and state = 'waiting' and question_id is null group by 1, 2
    order by 1, 2, 3`.execute(db)
  return rows.map(({ said, ...row }) => ({
    ...row,
    messages: Math.floor(row.messages / STEP) * STEP,
    last: readKept(said),
  }))
}

export type Reached = { people: number; email: number; push: number; sms: number }

/** To how many of an audience each way gets, as the directory stands now. Throws Refusal `audience_condition`. */
export async function countReach({ db }: Pick<Ground, 'db'>, condition: string): Promise<Reached> {
  const { rows } =
    await raw<Reached>`select count(*)::int as people, count(*) filter (where a.email <> '')::int as email,
      count(*) filter (where a.phone <> '')::int as sms,
      count(*) filter (where exists (select from push_subscription s where s.account_id = a.id))::int as push
    from account a where ${reachable} and (${conditionSql(readCondition(condition))})`.execute(db)
  return rows[0] ?? { people: 0, email: 0, push: 0, sms: 0 }
}

/** The plan that is walked, or will be; null when it is about nothing. */
export async function readPlanned({ db }: Pick<Ground, 'db'>, id: string): Promise<Plan | null> {
  const { rows } = await raw<{
    plan: Plan
  }>`select coalesce(r.plan, case when a.plan ? 'steps' then a.plan end) as plan from announcement a left join plan_run r on r.announcement_id = a.id
    where a.id = ${id}::bigint`.execute(db)
  return rows[0]?.plan ?? null
}
