import { sql as raw } from 'kysely'
import { DONE_BY, type Level } from '#rules/announcements/levels.ts'
import {
  type Checked,
  calibrate,
  type Forecast,
  forecast,
  type Past,
  type Plan,
} from '#rules/measures/forecast/forecast.ts'
import { likelyPeople } from '#rules/measures/release/labels.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Ground } from '../ground.ts'
import { channelsSql, unitsSql, wordsSql } from './facts-sql.ts'
import type { State } from './state.ts'

/** The latest so many announcements are learned from: habits change, and whoever opens this holds up everybody else meanwhile. */
const MOST = 100

type Row = {
  id: string
  level: Level
  people: number
  words: number
  channels: number
  hour: number
  state: State | null
  units: Plan['units'] | null
}

export type Foretold = { forecast: Forecast; calibration: Checked[] }

/**
 * What share of people will do what is asked by an announcement, from those that were a week old when it was published, or are now,
 * and how well that would have done before. Learned from what was released of them, by level, length, channels, hour and units.
 * Throws Refusal `not_found`.
 */
export async function foretell({ db, clock }: Pick<Ground, 'db' | 'clock'>, id: string): Promise<Foretold> {
  const now = clock()
  const { rows } = await raw<Row>`
    select a.id, a.level, a.addressed as people, f.state,
      ${wordsSql} as words,
      ${channelsSql} as channels,
      ${unitsSql} as units,
      extract(hour from coalesce(a.published_at, a.publish_at, ${now}::timestamptz) at time zone 'UTC')::int as hour
    from announcement a join announcement_text t on t.announcement_id = a.id and t.revision = a.revision
      and t.language = a.language left join figure f on f.announcement_id = a.id
    where a.id = ${id}::bigint or (a.addressed >= 20 and f.state is not null and a.state in ('published', 'expired')
      and a.published_at < coalesce((select published_at from announcement where id = ${id}::bigint), ${now}::timestamptz) - interval '7 days')
    order by (a.id = ${id}::bigint) desc, a.published_at desc nulls last limit ${MOST + 1}`.execute(db)
  const plan = rows.find((row) => row.id === id)
  if (plan === undefined) throw new Refusal('not_found')
  const past = rows
    .filter((row) => row.id !== id)
    .toReversed()
    .map(toPast)
  return { forecast: forecast(toPlan(plan), past), calibration: calibrate(past) }
}

const toPlan = ({ level, people, words, channels, hour, units }: Row): Plan => ({
  ...{ level, people, words, channels, hour, units: units ?? {} },
})

function toPast(row: Row): Past {
  const done = row.state?.kinds[DONE_BY[row.level]].shown.at(-1)?.all ?? 0
  return { ...toPlan(row), share: likelyPeople(done, row.people) / row.people }
}
