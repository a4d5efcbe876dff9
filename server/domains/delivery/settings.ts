import { isDeepStrictEqual } from 'node:util'
import { sql as raw } from 'kysely'
import { dueAt, type Overrides } from '#rules/plan/index.ts'
import { Refusal } from '#server/base/errors.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { shiftsOf } from './calendar.ts'
import type { Carrier } from './carrier.ts'

export type Override = 'nothing' | 'emergency' | 'confirm'
export type Paced = 'email' | 'push' | 'sms' | 'chat'

/** What an administrator chooses for all plans. */
export type Chosen = {
  /** Minutes after midnight; null for none. */
  quiet: { from: number; to: number } | null
  /** Whether people without hours of their own are told something on Saturdays and Sundays. */
  weekends: boolean
  /** What comes in spite of a person's choices. */
  override: Override
  /** Messages in a minute at most, on each node. */
  aMinute: Record<Paced, number>
}

/** What holds for all plans. */
export type PlanSettings = Omit<Chosen, 'override'> & {
  usualHours: string
  zone: string
  overrides: Overrides
}

export type PlanEnvironment = { usualHours: string; zone: string; override: Override }

/** A server of one's own takes 100 mails in a second over one connection; who sends too fast for a peer is told, and slows down. */
const A_MINUTE: Record<Paced, number> = { email: 6_000, push: 3_000, sms: 120, chat: 60 }
/** Our own tables. */
const A_MINUTE_ELSEWHERE = 600

export const perMinute = ({ aMinute }: PlanSettings, channel: Carrier['channel']): number =>
  channel in aMinute ? aMinute[channel as Paced] : A_MINUTE_ELSEWHERE

/** Which of them are others now, and what overrides people's choices before and after. */
function changedIn(before: Chosen, after: Chosen): Record<string, string | string[]> {
  const fields = (Object.keys(FIELDS) as (keyof Chosen)[]).filter(
    (one) => !isDeepStrictEqual(before[one], after[one]),
  )
  const override = { override_before: before.override, override: after.override }
  return { fields: fields.map((one) => FIELDS[one]), ...(fields.includes('override') && override) }
}

/** What the contract calls them. */
const FIELDS = { quiet: 'quiet', weekends: 'weekends', override: 'override', aMinute: 'a_minute' } as const

export type StoredPlanSettings = ReturnType<typeof createPlanSettings>

/** `environment`: what holds where nothing was chosen on the page, and what is chosen nowhere else. */
export function createPlanSettings({ db, events }: Ground, environment: PlanEnvironment) {
  let known: Promise<Chosen> | undefined
  const forget = () => {
    known = undefined
  }
  events.after('plan.changed', forget)
  const find = async (sql: Pick<Ground, 'db'>['db'] = db): Promise<Chosen> => {
    const { rows } = await raw<{ chosen: Chosen }>`select chosen from plan_settings`.execute(sql)
    const usual = { quiet: { from: 20 * 60, to: 7 * 60 }, weekends: false, override: environment.override }
    return rows[0]?.chosen ?? { ...usual, aMinute: A_MINUTE }
  }
  const readChosen = () => {
    known ??= find().catch((error: unknown) => {
      forget()
      throw error
    })
    return known
  }

  return {
    forget,
    readChosen,

    async read(): Promise<PlanSettings> {
      const { override, ...chosen } = await readChosen()
      const { usualHours, zone } = environment
      const overrides = { confirm: override === 'confirm', emergency: override !== 'nothing' }
      return { ...chosen, usualHours, zone, overrides }
    },

    /** Throws Refusal `plan_never` for hours at which those who have said none would be told nothing, ever. */
    async change(by: string, chosen: Chosen): Promise<void> {
      const calendar = { ...chosen, usual: shiftsOf(environment.usualHours), zone: 'UTC', blackouts: [] }
      const nobody = { shifts: [], zone: '' }
      if (dueAt({ level: 'information', after: 0 }, 0, nobody, calendar) === null)
        throw new Refusal('plan_never', { hours: environment.usualHours })
      await events.change(async ({ sql, tell }) => {
        const before = await find(sql)
        await raw`insert into plan_settings (chosen) values (${JSON.stringify(chosen)}::jsonb)
          on conflict (id) do update set chosen = excluded.chosen`.execute(sql)
        await record(sql, { by, kind: 'plan_changed', facts: changedIn(before, chosen) })
        await tell('plan.changed', {})
      })
    },
  }
}
