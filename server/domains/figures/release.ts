import { type Kysely, sql as raw } from 'kysely'
import type { Level } from '#rules/announcements/levels.ts'
import { loosePeople } from '#rules/measures/release/labels.ts'
import { release } from '#rules/measures/release/release.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { readTally, readUnits } from './counts.ts'
import { wordsSql } from './facts-sql.ts'
import { nextLedger } from './ledger.ts'
import { nextPlaces } from './places.ts'
import { askAgain, KINDS, type State, startState, type Unit } from './state.ts'
import { asNow, type Stored } from './stored-state.ts'
import { figures } from './tables.ts'
import { nextVerdicts } from './verdicts.ts'

/** Who looks all the time sees figures move by the minute, not with each person. */
const TICK_MS = 60_000

export type Found = Facts & { id: string; units: Unit[]; state: State | null }

type Facts = {
  publishedAt: Date
  endedAt: Date | null
  addressed: number
  joined: number
  revision: number
  level: Level
  short: string
  /** In the words that were written first, of its short and its full text. */
  words: number
}

/**
 * What is released of a published announcement, moved on if a minute has passed since somebody looked. Null when it is
 * not published. Two at a time wait for each other: a release knows all before it. Whoever looks waits for sums alone;
 * the ledger goes through everybody's receipts, so `withLedger` is for who has time.
 */
export function releaseFigures(
  { events, clock }: Ground,
  id: string,
  withLedger = false,
): Promise<Found | null> {
  return events.change(async ({ sql }) => {
    const facts = await readFacts(sql, id)
    if (facts === undefined) return null
    const units = await readUnits(sql, id)
    const state = await moveOn(sql, { id, units, ...facts }, clock(), withLedger)
    return { id, ...facts, units, state }
  })
}

async function readFacts(sql: Kysely<Tables>, id: string): Promise<Facts | undefined> {
  const { rows } =
    await raw<Facts>`select a.published_at as "publishedAt", a.ended_at as "endedAt", a.addressed, a.joined, a.revision, a.level, t.short,
      ${wordsSql} as words
    from announcement a join announcement_text t on t.announcement_id = a.id and t.revision = a.revision
      and t.language = a.language
    where a.id = ${id}::bigint and a.published_at is not null`.execute(sql)
  return rows[0]
}

type Of = { id: string; units: Unit[]; joined: number; revision: number }

async function moveOn(sql: Kysely<Tables>, of: Of, now: Date, withLedger: boolean): Promise<State | null> {
  const start = startState(of.units, of.revision)
  if (start === null) return null
  const kept = await lockState(sql, of.id, start)
  const looked = Math.floor(now.getTime() / TICK_MS) <= Math.floor(kept.lookedAt.getTime() / TICK_MS)
  const moved = looked ? kept.state : await next(sql, of, askAgain(kept.state, of.revision), now)
  const ledger = withLedger ? await nextLedger(sql, of.id, moved.ledger, now) : moved.ledger
  if (looked && ledger === kept.state.ledger) return kept.state
  const state = { ...moved, ledger }
  await figures(sql)
    .updateTable('figure')
    .set({ state: JSON.stringify(state), ...(!looked && { looked_at: now }) })
    .where('announcement_id', '=', of.id)
    .execute()
  return state
}

/** The state, which nobody else moves on until the end of the transaction. */
export async function lockState(
  sql: Kysely<Tables>,
  id: string,
  start: State,
): Promise<{ state: State; lookedAt: Date }> {
  await figures(sql)
    .insertInto('figure')
    .values({ announcement_id: id, state: JSON.stringify(start), looked_at: new Date(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { rows } = await raw<{ state: Stored; lookedAt: Date }>`select state, looked_at as "lookedAt"
    from figure where announcement_id = ${id}::bigint for update`.execute(sql)
  if (rows[0] === undefined) throw new Error('What was written was not found.')
  return { ...rows[0], state: asNow(rows[0].state) }
}

async function next(
  sql: Kysely<Tables>,
  { id, units, joined }: Of,
  before: State,
  now: Date,
): Promise<State> {
  const tally = await readTally(sql, id)
  const at = Math.floor(now.getTime() / TICK_MS) * TICK_MS
  const kinds = { ...before.kinds }
  for (const kind of KINDS) kinds[kind] = release(before.kinds[kind], tally.of(kind, units), at)
  const later = { ...before.joined, people: loosePeople(before.joined.people, joined) }
  for (const kind of KINDS) later[kind] = loosePeople(before.joined[kind], tally.joined(kind))
  return {
    revision: before.revision,
    kinds,
    joined: later,
    ...(await nextVerdicts(sql, { id, units, joined: later.people }, before)),
    places: await nextPlaces(sql, id, before.places),
    progress: before.progress,
    ledger: before.ledger,
  }
}
