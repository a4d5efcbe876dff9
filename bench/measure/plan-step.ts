import { systemClock } from '#server/base/clock.ts'
import { newId } from '#server/base/ids.ts'
import { expandSome, walkSome } from '#server/domains/delivery/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import type { OpenSet } from '../set/open.ts'

export type PlanStepFigures = {
  people: number
  /** People a second: brought onto the plan, and taken a step. */
  expanded: number
  walked: number
  /** Megabytes of memory in use above those at the start, after the first tenth of the batches and at most. */
  early: number
  most: number
}

const SETTINGS = {
  usualHours: 'Mon-Fri 09:00-17:00',
  zone: 'UTC',
  overrides: { confirm: true, emergency: true },
}
const PLAN = { steps: [{ channel: 'email', after: 0, unless: 'confirmed' }] }

/** One step of a plan to everybody of the set, without a channel that sends. It leaves nothing behind. */
export async function measurePlanStep({
  client,
  database,
}: Pick<OpenSet, 'client' | 'database'>): Promise<PlanStepFigures> {
  const store = openDatabase(database.url, 2, () => {})
  const ground = { db: store.db, events: createEventBus(store.db), clock: systemClock }
  const id = await addressEverybody(client)
  const { rows } = await client.query<{ people: number }>(
    'select count(*)::int as people from addressee where announcement_id = $1',
    [id],
  )
  const people = rows[0]?.people ?? 0
  const heap = watchHeap()
  const began = performance.now()
  while (await expandSome(ground, SETTINGS)) heap.look()
  const expanded = performance.now()
  while (await walkSome(ground, SETTINGS)) heap.look()
  const ended = performance.now()
  await client.query('delete from announcement where id = $1', [id])
  await store.close()
  return {
    people,
    ...{ expanded: (people / (expanded - began)) * 1000, walked: (people / (ended - expanded)) * 1000 },
    ...heap.found(),
  }
}

/** An emergency is due at once, whoever sleeps. */
async function addressEverybody(client: OpenSet['client']): Promise<string> {
  const id = newId()
  await client.query(
    `insert into announcement (id, author_id, level, state, purpose, condition, joiners, duty, reason, language, plan,
        created_at, changed_at, published_at, expires_at, place)
      select $1, min(id), 'emergency', 'published', '', 'everybody', false, '', '', 'en', $2, now(), now(), now(),
        now() + interval '1 day', $1 from account`,
    [id, JSON.stringify(PLAN)],
  )
  await client.query(
    `insert into addressee (announcement_id, account_id, place, unit_id)
      select $1, id, $1, 0 from account where state in ('invited', 'active')`,
    [id],
  )
  await client.query(
    'insert into plan_run (announcement_id, revision, started_at, plan) values ($1, 1, now(), $2)',
    [id, JSON.stringify(PLAN)],
  )
  await client.query('analyze addressee')
  return id
}

function watchHeap() {
  const MEGABYTE = 1024 * 1024
  const used = () => process.memoryUsage().heapUsed / MEGABYTE
  const start = used()
  const grown: number[] = []
  return {
    look: () => void grown.push(used() - start),
    found() {
      const tenth = grown.slice(0, Math.max(1, Math.ceil(grown.length / 10)))
      return { early: Math.max(...tenth), most: Math.max(...grown) }
    },
  }
}
