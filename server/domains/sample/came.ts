import { sql as raw } from 'kysely'
import type { Change } from '#server/platform/events/index.ts'
import type { WorldCame } from '#test/world/announcing/types.ts'
import { type Of, placeOf, planOf } from './announced.ts'
import { figuresOf, verdictsOf, wasteOf } from './announced-figures.ts'
import { insertAsked } from './asked.ts'
import { insert } from './insert.ts'
import { type Lived, live } from './lived.ts'
import { insertPosted, placesOf } from './posted.ts'

/** Who got what is forgotten so long after the end. */
const KEPT_MS = 30 * 86_400_000

/** What became of an announcement: who was addressed and did what where that is still known, and counts of it. */
export async function insertCame(change: Change, of: Of): Promise<void> {
  const { id, one, now } = of
  const { came } = one
  if (came === null) return
  const lived = live(came)
  const known = one.endedAt === null || now.getTime() - one.endedAt.getTime() < KEPT_MS
  if (known) await insertPeople(change, of, came, lived)
  await insertCounts(change, id, came, lived)
  await insertPlan(change, of, came, lived)
  await insertPosted(change, of, came, known)
  if (came.question !== null) await insertAsked(change, of, came.question)
}

async function insertPeople(
  change: Change,
  of: Of,
  came: WorldCame,
  { people, channels }: Lived,
): Promise<void> {
  const { id, one } = of
  const useful = new Map(came.verdicts.map((verdict) => [verdict.handle, verdict.useful]))
  const hours = 'delivered_at timestamptz, seen_at timestamptz, read_at timestamptz, confirmed_at timestamptz'
  await insert(
    change,
    'addressee',
    `announcement_id bigint, account_id bigint, place bigint, unit_id int, joined boolean, ${hours}, confirmed_revision int, useful boolean`,
    came.audience.map(({ handle, unit, joined }) => {
      const own = people.get(handle) ?? {}
      return {
        ...{
          announcement_id: id,
          account_id: of.people.get(handle),
          place: placeOf(one),
          unit_id: unit,
          joined,
        },
        ...{ delivered_at: own.delivered, seen_at: own.seen, read_at: own.read, confirmed_at: own.confirmed },
        confirmed_revision: own.confirmed === undefined ? null : one.revisions.length,
        useful: useful.get(handle) ?? null,
      }
    }),
  )
  await insert(
    change,
    'receipt',
    `announcement_id bigint, account_id bigint, channel text, ${hours}`,
    [...channels].flatMap(([handle, byChannel]) =>
      [...byChannel].map(([channel, own]) => ({
        ...{ announcement_id: id, account_id: of.people.get(handle), channel },
        ...{ delivered_at: own.delivered, seen_at: own.seen, read_at: own.read, confirmed_at: own.confirmed },
      })),
    ),
  )
}

async function insertCounts(change: Change, id: string, came: WorldCame, { counts }: Lived): Promise<void> {
  await insert(
    change,
    'announcement_unit',
    'announcement_id bigint, id int, name text, addressed int',
    came.units.map((unit) => ({ announcement_id: id, ...unit })),
  )
  await insert(
    change,
    'announcement_count',
    'announcement_id bigint, unit_id int, channel text, kind text, hour timestamptz, people int',
    counts.map(({ unit, ...count }) => ({ announcement_id: id, unit_id: unit, ...count })),
  )
  await insert(
    change,
    'announcement_verdict',
    'announcement_id bigint, unit_id int, useful boolean, people int',
    verdictsOf(came).map(({ unit, ...verdict }) => ({ announcement_id: id, unit_id: unit, ...verdict })),
  )
}

/** What its steps sent, what is released of it, and, while it stands, that all of its people have been through its plan. */
async function insertPlan(change: Change, of: Of, came: WorldCame, lived: Lived): Promise<void> {
  const { id, one, places, now } = of
  const waste = wasteOf(one, came, lived)
  await insert(
    change,
    'delivery_count',
    'announcement_id bigint, step int, channel text, state text, messages int, sent_to int, sent_late int',
    waste
      .filter(({ sends }) => sends > 0)
      .map(({ step, channel, sends, wasted }) => ({
        ...{
          announcement_id: id,
          step,
          channel,
          state: 'sent',
          messages: sends,
          sent_to: sends,
          sent_late: wasted,
        },
      })),
  )
  const state = figuresOf(one, came, lived, waste, { now, places: placesOf(of, came) })
  const looked = one.endedAt ?? now
  if (state !== null)
    await insert(change, 'figure', 'announcement_id bigint, state jsonb, looked_at timestamptz', [
      { announcement_id: id, state, looked_at: looked },
    ])
  if (one.state !== 'published' || one.steps.length === 0) return
  const run = { announcement_id: id, revision: one.revisions.length, started_at: one.publishedAt }
  await insert(
    change,
    'plan_run',
    'announcement_id bigint, revision int, started_at timestamptz, plan jsonb, complete boolean',
    [{ ...run, plan: planOf(one, places), complete: true }],
  )
  await raw`insert into plan_walk (announcement_id, account_id, step, started_at)
    select announcement_id, account_id, ${one.steps.length - 1}, ${one.publishedAt}::timestamptz from addressee
    where announcement_id = ${id}::bigint`.execute(change.sql)
}
