import { sql as raw } from 'kysely'
import { asksToConfirm, type Level } from '#rules/announcements/levels.ts'
import { forecast, NEEDED, type Past, type Plan } from '#rules/measures/forecast/forecast.ts'
import { likelyPeople } from '#rules/measures/release/labels.ts'
import { lookAtAudience } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'
import { channelsSql, unitsSql, wordsSql } from './facts-sql.ts'
import type { State } from './state.ts'

/** The latest so many announcements are learned from: whoever writes asks often. */
const MOST = 60
const DAY_MS = 86_400_000
export const DAYS = [1, 3, 7] as const

type Kind = 'seen' | 'read' | 'confirmed'
type Expected = { days: number; share: number; low: number; high: number }

/** Shares of `people`; none of a kind of which too few earlier announcements tell. */
export type FromNow = {
  people: number
  needed: number
  kinds: { kind: Kind; past: number; expected: Expected[] }[]
}

type Row = Omit<Plan, 'units'> & {
  publishedAt: Date
  corrected: boolean
  units: Plan['units'] | null
  state: State
}

type Wish = Pick<Plan, 'level' | 'words' | 'channels' | 'hour'> & { condition: string }

/**
 * What shares of an audience will have seen, read and confirmed an announcement that is being written, after a day, three and a
 * week. Learned from what was released of earlier ones that are a week old. Throws as `lookAtAudience`.
 */
export async function foretellDays(
  ground: Pick<Ground, 'db' | 'clock'>,
  readerId: string,
  { condition, ...wish }: Wish,
): Promise<FromNow> {
  const audience = await lookAtAudience(ground, readerId, condition)
  const { people } = audience
  const units = Object.fromEntries(
    audience.units.filter(({ name }) => name !== '').map((unit) => [unit.name, unit.people / people]),
  )
  const rows = await readPast(ground)
  const plan = { ...wish, people, units }
  const kinds = kindsFor(wish.level).map((kind) => ({
    kind,
    past: pastOf(rows, kind, 1).length,
    expected: people === 0 ? [] : inOrder(kind, plan, rows),
  }))
  return { people, needed: NEEDED, kinds }
}

const kindsFor = (level: Level): Kind[] =>
  asksToConfirm(level) ? ['seen', 'read', 'confirmed'] : ['seen', 'read']

/** What has been done once stays done, so no later day has less. */
function inOrder(kind: Kind, plan: Plan, rows: readonly Row[]): Expected[] {
  const found: Expected[] = []
  for (const days of DAYS) {
    const said = forecast(plan, pastOf(rows, kind, days))
    if (!said.enough) return []
    const before = found.at(-1) ?? { share: 0, low: 0, high: 0 }
    const atLeast = (share: 'share' | 'low' | 'high') => Math.max(before[share], said[share])
    found.push({ days, share: atLeast('share'), low: atLeast('low'), high: atLeast('high') })
  }
  return found
}

/** What was confirmed is learned from what asked for it, and was not corrected: then that began anew. */
function pastOf(rows: readonly Row[], kind: Kind, days: number): Past[] {
  return rows
    .filter(({ level, corrected }) => kind !== 'confirmed' || (asksToConfirm(level) && !corrected))
    .map(({ publishedAt, state, units, ...plan }) => {
      const by = publishedAt.getTime() + days * DAY_MS
      const done = state.kinds[kind].shown.findLast(({ at }) => at <= by)?.all ?? 0
      return { ...plan, units: units ?? {}, share: likelyPeople(done, plan.people) / plan.people }
    })
}

async function readPast({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<Row[]> {
  const { rows } = await raw<Row>`
    select a.level, a.addressed as people, f.state, a.published_at as "publishedAt", a.revision > 1 as corrected,
      ${wordsSql} as words,
      ${channelsSql} as channels,
      extract(hour from a.published_at at time zone 'UTC')::int as hour,
      ${unitsSql} as units
    from announcement a join figure f on f.announcement_id = a.id join announcement_text t on t.announcement_id = a.id
      and t.revision = a.revision and t.language = a.language
    where a.addressed >= 20 and a.state in ('published', 'expired')
      and a.published_at < ${clock()}::timestamptz - interval '7 days'
    order by a.published_at desc limit ${MOST}`.execute(db)
  return rows.toReversed()
}
