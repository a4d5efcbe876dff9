import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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
  ...{ quiet: { from: 20 * 60, to: 7 * 60 }, weekends: false },
  aMinute: { email: 6_000, push: 3_000, sms: 120, chat: 60 },
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
  const expanding = await lasts(heap, () => expandSome(ground, SETTINGS))
  const walking = await lasts(heap, () => walkSome(ground, SETTINGS))
  await client.query('delete from announcement where id = $1', [id])
  await store.close()
  return {
    people,
    ...{ expanded: people / expanding, walked: people / walking },
    ...heap.found(),
  }
}

/** Seconds of doing it until nothing is left to do. */
async function lasts(heap: ReturnType<typeof watchHeap>, some: () => Promise<boolean>): Promise<number> {
  const [began, before] = [performance.now(), heap.spent()]
  while (await some()) heap.look()
  return (performance.now() - began - (heap.spent() - before)) / 1000
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

/** Memory that is really in use, after what is not has been given back; what that takes is not the step's. */
function watchHeap() {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const used = () => {
    collect()
    return process.memoryUsage().heapUsed / 1024 ** 2
  }
  const start = used()
  const grown: number[] = []
  let spent = 0
  return {
    look() {
      const began = performance.now()
      grown.push(used() - start)
      spent += performance.now() - began
    },
    /** Milliseconds that looking took. */
    spent: () => spent,
    found() {
      const tenth = grown.slice(0, Math.max(1, Math.ceil(grown.length / 10)))
      return { early: Math.max(...tenth), most: Math.max(...grown) }
    },
  }
}
