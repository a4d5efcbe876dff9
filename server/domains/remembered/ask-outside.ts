import { type Kysely, sql as raw } from 'kysely'
import { PERSONAL, type PersonalStepChannel } from '#rules/plan/index.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { createDue, type PlanSettings, queueQuestions, readPlanCalendar } from '../delivery/index.ts'
import type { Ground } from '../ground.ts'

/** Working hours of each person in which they can come to it in the app. */
const AFTER = 4
const BATCH = 500
/** A mail may come back, and somebody may get an address. */
const AGAIN_MS = 86_400_000

type Row = {
  questionId: string
  announcementId: string
  accountId: string
  madeAt: Date
  open: boolean
  hours: string
  zone: string
  /** Ways that get to them, less those that they want nothing on. */
  ways: PersonalStepChannel[]
  tried: PersonalStepChannel[]
  /** Whether it is on its way to them, or has got there. */
  sent: boolean
}

type Looked = Row & { lookAt: Date | null; channel?: PersonalStepChannel }

/**
 * Asks those outside the app who were drawn and have not answered there: on the first of their ways, and on another one only where it
 * did not get through. `ready`: ways that can send now. False when there is nobody to look at.
 */
export function askOutside(
  { events, clock }: Ground,
  settings: PlanSettings,
  ready: readonly PersonalStepChannel[],
): Promise<boolean> {
  return events.change(async ({ sql }) => {
    const now = clock()
    const rows = await takeSome(sql, now)
    if (rows.length === 0) return false
    const due = createDue(await readPlanCalendar(sql, settings, now))
    const looked = rows.map((row): Looked => {
      const hour = (after: number, from: Date) => due({ level: 'information', after }, from, row)
      return { ...row, ...look(row, { now, ready, times: [hour(AFTER, row.madeAt), hour(0, now)] }) }
    })
    await queueQuestions(
      sql,
      looked.flatMap(({ channel, ...one }) => (channel === undefined ? [] : [{ ...one, channel }])),
      now,
    )
    await raw`update asked k set look_at = t.at from unnest(${arrayOf(looked.map((one) => one.questionId))},
        ${arrayOf(looked.map((one) => one.accountId))}, ${looked.map((one) => one.lookAt)}::timestamptz[]) t(question, account, at)
      where k.question_id = t.question and k.account_id = t.account and not k.settled`.execute(sql)
    return true
  })
}

type Now = { now: Date; ready: readonly PersonalStepChannel[]; times: (Date | null)[] }

function look(
  { open, ways, tried, sent }: Row,
  { now, ready, times }: Now,
): Pick<Looked, 'lookAt' | 'channel'> {
  if (!open || times.includes(null)) return { lookAt: null }
  const later = times.find((at) => at !== null && at > now)
  if (later) return { lookAt: later }
  const again = { lookAt: new Date(now.getTime() + AGAIN_MS) }
  const channel = sent
    ? undefined
    : PERSONAL.find((way) => ways.includes(way) && ready.includes(way) && !tried.includes(way))
  return channel === undefined ? again : { ...again, channel }
}

/** Whoever has answered is looked at no more. */
async function takeSome(sql: Kysely<Tables>, now: Date): Promise<Row[]> {
  const { rows } = await raw<Row>`
    with looked as materialized (select question_id, account_id from asked where look_at <= ${now}::timestamptz
      order by look_at limit ${BATCH} for no key update skip locked)
    select q.id as "questionId", q.announcement_id as "announcementId", p.id as "accountId", q.made_at as "madeAt",
      p.state in ('invited', 'active') and q.closes_at > ${now}::timestamptz and a.state <> 'withdrawn' as open,
      p.working_hours as hours, p.time_zone as zone,
      array(select way from unnest(array[case when p.email <> '' then 'email' end, case when p.phone <> '' then 'sms' end,
        case when exists (select from push_subscription s where s.account_id = p.id) then 'push' end]) way
        where way is not null and way <> all(coalesce(c.unwanted, '{}'))) as ways,
      array(select channel from delivery v where v.question_id = q.id and v.account_id = p.id) as tried,
      exists (select from delivery v where v.question_id = q.id and v.account_id = p.id and v.state in ('waiting', 'sent')) as sent
    from looked k join question q on q.id = k.question_id join announcement a on a.id = q.announcement_id
      join account p on p.id = k.account_id left join contact_choice c on c.account_id = p.id`.execute(sql)
  return rows
}
