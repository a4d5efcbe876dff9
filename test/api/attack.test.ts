import { afterAll, beforeAll, expect, it } from 'vitest'
import { type EndpointName, endpoints } from '#contract/index.ts'
import { systemClock } from '#server/base/clock.ts'
import { releaseStanding } from '#server/domains/figures/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { announce } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/**
 * Somebody who may see every figure looks at all of them after each thing that any one person does, and subtracts: before from after,
 * teams from everybody, channels, files, steps, questions. Nothing may move by fewer than five people, or leave fewer over.
 */
let house: TestHouse
let writer: Somebody
let readers: Somebody[]
let id: string

const DESKS = ['Desk A', 'Desk B', 'Desk C']

beforeAll(async () => {
  house = await openHouse()
  ;[writer] = await addPeople(house, 1, 'communicator')
  readers = await addPeople(house, 26)
  await query('update account set department = $2 where id = any($1::bigint[])', [ids(0, 7), DESKS[0]])
  await query('update account set department = $2 where id = any($1::bigint[])', [ids(7, 14), DESKS[1]])
  await query('update account set department = $2 where id = any($1::bigint[])', [ids(14, 26), DESKS[2]])
  const condition = DESKS.map((desk) => `department = "${desk}"`).join(' or ')
  id = await announce(writer.caller, { level: 'confirm', condition })
  const question = { words: 'What?', options: ['This', 'That'], correct: 0, people: 26 }
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/question', {
    params: { id },
    body: question,
  })
})
afterAll(() => house.stop())

const ids = (from: number, to: number) => readers.slice(from, to).map((who) => who.id)
const query = (sql: string, values: unknown[]) =>
  withDatabase(house.databaseUrl, (client) => client.query(sql, values))

type Numbers = Record<string, number>
/** What of an answer counts people by what they did; or why it holds nothing of the kind. Then it may not change with what anybody does. */
type Row = { figures: () => Promise<Numbers> } | { none: () => Promise<unknown> } | { apart: string }

const get = async (name: EndpointName, request: object = {}) =>
  (await writer.caller.call(name, request as never)).body as never

const flat = (value: unknown, path = ''): Numbers =>
  typeof value === 'number'
    ? { [path]: value }
    : typeof value === 'object' && value !== null
      ? Object.assign({}, ...Object.entries(value).map(([key, one]) => flat(one, `${path}/${key}`)))
      : {}

type Figures = Awaited<ReturnType<typeof figures>>
const figures = async () =>
  (await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/figures', { params: { id } })).body

const NOT_PEOPLE = /addressed|share|\/id$/
/** Counts of people alone: shares and hours follow from them. */
const peopleIn = ({ kinds, units, channels, ledger, joined, verdicts, useful, places }: Figures): Numbers => {
  const last = kinds.map(({ kind, people, curve }) => ({ kind, people, last: curve.at(-1)?.people ?? 0 }))
  const steps = (ledger?.steps ?? []).map(({ sent, wasted }) => ({ messages: sent, wasted }))
  const added = (ledger?.channels ?? []).map(({ sent, ...one }) => ({ ...one, messages: sent }))
  const found = flat({
    ...{ kinds: last, units, channels, joined, verdicts, useful, steps, added },
    places: places.map(({ briefed }) => ({ briefed })),
  })
  return Object.fromEntries(Object.entries(found).filter(([path]) => !NOT_PEOPLE.test(path)))
}

const params = { id: '' }
const fixed = (name: EndpointName, request: object = {}): Row => ({ none: () => get(name, request) })

const ROWS: Partial<Record<EndpointName, Row>> = {
  'GET /api/birdhouse/v1/announcements/:id/figures': { figures: async () => peopleIn(await figures()) },
  'GET /api/birdhouse/v1/announcements/:id/figures/export': {
    figures: async () => {
      const file = await get('GET /api/birdhouse/v1/announcements/:id/figures/export', { params })
      return peopleIn((file as { figures: Figures }).figures)
    },
  },
  'GET /api/birdhouse/v1/announcements/:id/deliveries': {
    figures: async () => {
      const found = await get('GET /api/birdhouse/v1/announcements/:id/deliveries', { params })
      const { progress } = found as { progress: { step: number; state: string; messages: number }[] }
      return Object.fromEntries(progress.map((one) => [`/${one.step} ${one.state}/messages`, one.messages]))
    },
  },
  'GET /api/birdhouse/v1/announcements/:id/recall': {
    figures: async () => {
      const found = await get('GET /api/birdhouse/v1/announcements/:id/recall', { params })
      return { answered: (found as { answered: number }).answered }
    },
  },
  'GET /api/birdhouse/v1/announcements/:id/forecast': fixed(
    'GET /api/birdhouse/v1/announcements/:id/forecast',
    { params },
  ),
  'GET /api/birdhouse/v1/announcement_forecast': fixed('GET /api/birdhouse/v1/announcement_forecast', {
    query: { level: 'confirm', condition: 'everybody', words: 20, channels: 0 },
  }),
  'GET /api/birdhouse/v1/announcements/:id/unprintable': fixed(
    'GET /api/birdhouse/v1/announcements/:id/unprintable',
    { params },
  ),
  'GET /api/birdhouse/v1/announcement_plan': fixed('GET /api/birdhouse/v1/announcement_plan', {
    query: { level: 'confirm', condition: 'everybody' },
  }),
  'GET /api/birdhouse/v1/announcement_calendar': fixed('GET /api/birdhouse/v1/announcement_calendar', {
    query: { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' },
  }),
  'GET /api/birdhouse/v1/announcement_templates': fixed('GET /api/birdhouse/v1/announcement_templates'),
  'GET /api/birdhouse/v1/announcement_templates/:id': fixed(
    'GET /api/birdhouse/v1/announcement_templates/:id',
    { params },
  ),
  'GET /api/birdhouse/v1/announcements': fixed('GET /api/birdhouse/v1/announcements'),
  'GET /api/birdhouse/v1/announcements/:id': fixed('GET /api/birdhouse/v1/announcements/:id', { params }),
  'GET /api/birdhouse/v1/announcements/:id/revisions': fixed(
    'GET /api/birdhouse/v1/announcements/:id/revisions',
    { params },
  ),
  'GET /api/birdhouse/v1/announcements/:id/talk': fixed('GET /api/birdhouse/v1/announcements/:id/talk', {
    params,
  }),
  'GET /api/birdhouse/v1/announcements/:id/tests': fixed('GET /api/birdhouse/v1/announcements/:id/tests', {
    params,
  }),
  'GET /api/birdhouse/v1/senders': fixed('GET /api/birdhouse/v1/senders'),
  'GET /api/birdhouse/v1/lane': fixed('GET /api/birdhouse/v1/lane'),
  'GET /api/birdhouse/v1/lane/:id': fixed('GET /api/birdhouse/v1/lane/:id', { params }),
  'GET /api/birdhouse/v1/lane/count': fixed('GET /api/birdhouse/v1/lane/count'),
  'GET /api/birdhouse/v1/papers': fixed('GET /api/birdhouse/v1/papers'),
  'GET /api/birdhouse/v1/questions': fixed('GET /api/birdhouse/v1/questions'),
  'GET /api/birdhouse/v1/channels': fixed('GET /api/birdhouse/v1/channels'),
  'GET /api/birdhouse/v1/statuses/:id/announcement': fixed(
    'GET /api/birdhouse/v1/statuses/:id/announcement',
    {
      params: { id: '1' },
    },
  ),
  'GET /api/birdhouse/v1/announcements/:id/unconfirmed': {
    apart:
      'a named list, where a duty is stated: for who may read such lists, logged, and known to each on it',
  },
}

it('each endpoint about announcements says whether it counts people', () => {
  const asked = Object.keys(endpoints).filter((name) =>
    /^GET .*\/(announcement|lane|senders|papers|questions|channels)/.test(name),
  )
  const ours = asked.filter((name) => name.includes('/birdhouse/'))
  expect(ours.filter((name) => !(name in ROWS))).toEqual([])
})

/** One thing that one person does, and the message that went to them. */
async function act(who: Somebody, index: number): Promise<void> {
  const receipts = [{ id, kind: index % 3 === 0 ? ('seen' as const) : ('read' as const) }]
  await who.caller.call('POST /api/birdhouse/v1/lane/receipts', { body: { receipts } })
  if (index % 2 === 0)
    await who.caller.call('POST /api/birdhouse/v1/lane/:id/confirm', {
      params: { id },
      body: { revision: 1 },
    })
  await who.caller.call('POST /api/birdhouse/v1/lane/:id/verdict', {
    params: { id },
    body: { useful: index % 4 > 0 },
  })
  const { body } = await who.caller.call('GET /api/birdhouse/v1/questions')
  for (const question of body)
    await who.caller.call('POST /api/birdhouse/v1/questions/:id/answer', {
      params: { id: question.id },
      body: { option: index % 2 },
    })
  for (const [state, late] of [
    ['sent', index % 2],
    ['passed', 0],
  ])
    await query(
      `insert into delivery_count as c (announcement_id, step, channel, state, messages, sent_to, sent_late)
        values ($1, 0, 'email', $2, 1, 1, $3) on conflict (announcement_id, step, channel, state)
        do update set messages = c.messages + 1, sent_to = c.sent_to + 1, sent_late = c.sent_late + $3`,
      [id, state, late],
    )
}

/** So that everything that can move does. */
async function moveOn(): Promise<void> {
  await query(
    `update figure set looked_at = looked_at - interval '10 minutes', state = case when state->'ledger' = 'null' then state
      else jsonb_set(state, '{ledger,at}', '0') end where announcement_id = $1`,
    [id],
  )
  const store = openDatabase(house.databaseUrl, 2, () => {})
  await releaseStanding({ db: store.db, events: createEventBus(store.db), clock: systemClock })
  await store.close()
}

async function look(): Promise<Numbers> {
  const all: Numbers = {}
  for (const [name, row] of Object.entries(ROWS))
    if ('figures' in row)
      for (const [path, people] of Object.entries(await row.figures())) all[`${name} ${path}`] = people
  return all
}

const still = async () =>
  Promise.all(
    Object.entries(ROWS).map(async ([name, row]) =>
      'none' in row ? `${name} ${JSON.stringify(await row.none())}` : '',
    ),
  )

/** A 0 that appears or goes tells of somebody, too, unless its row came or went with five. */
function changeOf(path: string, before: Numbers, now: Numbers): number {
  const [was, is] = [before[path], now[path]]
  if ((was ?? 0) !== (is ?? 0) || (was === undefined) === (is === undefined))
    return Math.abs((is ?? 0) - (was ?? 0))
  const row = path.slice(0, path.lastIndexOf('/') + 1)
  const sizes = Object.entries({ ...before, ...now }).filter(([one]) => one.startsWith(row))
  return sizes.some(([, people]) => people >= 5) ? 0 : 1
}

it('nothing that is seen anywhere moves by fewer than five people, and nothing else moves', async () => {
  params.id = id
  await moveOn()
  const unmoved = await still()
  let before = await look()
  let moves = 0
  for (const [index, who] of readers.entries()) {
    await act(who, index)
    await moveOn()
    const now = await look()
    for (const path of Object.keys({ ...before, ...now })) {
      const change = changeOf(path, before, now)
      expect(change === 0 || change >= 5, `${path}: ${before[path]} → ${now[path]} after ${index + 1}`).toBe(
        true,
      )
      moves += change > 0 ? 1 : 0
    }
    const { kinds, units } = await figures()
    for (const { kind, people } of kinds) {
      const rest = people - units.reduce((sum, unit) => sum + unit[kind], 0)
      expect(rest <= 0 || rest >= 5, `${rest} of ${kind} are in no team`).toBe(true)
    }
    before = now
  }
  expect(moves).toBeGreaterThan(60)
  expect(await still()).toEqual(unmoved)
}, 60_000)

it('one person who does and undoes something moves nothing, however near the edge of a figure they stand', async () => {
  const [who] = readers
  if (who === undefined) throw new Error('nobody is there')
  const tally = (by: number) =>
    query(
      `update delivery_count set messages = messages + $2, sent_late = sent_late + $2 where announcement_id = $1`,
      [id, by],
    )
  // 26 messages each: one below a multiple of five, as when one of them comes back.
  await tally(-1)
  await moveOn()
  const before = await look()
  for (const useful of [true, null, false, null, true, null]) {
    await who.caller.call('POST /api/birdhouse/v1/lane/:id/verdict', { params: { id }, body: { useful } })
    await tally(useful === null ? 1 : -1)
    await moveOn()
    expect(await look()).toEqual(before)
  }
}, 30_000)

it('how far a plan is says nothing of an audience of one, whatever became of their mail', async () => {
  const [who] = readers
  const alone = await announce(writer.caller, { level: 'confirm', condition: `person = ${who?.handle}` })
  const progress = async () =>
    (
      await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/deliveries', {
        params: { id: alone },
      })
    ).body.progress
  for (const state of ['sent', 'passed', 'refused']) {
    await query(
      `insert into delivery_count (announcement_id, step, channel, state, messages, sent_to, sent_late) values ($1, 0, 'email', $2, 1, 1, 0)`,
      [alone, state],
    )
    expect(await progress()).toEqual([])
  }
  await query(
    `insert into delivery_count (announcement_id, step, channel, state, messages, sent_to, sent_late) values ($1, 1, 'screen', 'sent', 1, 0, 0)`,
    [alone],
  )
  expect(await progress()).toMatchObject([{ step: 1, channel: 'screen', state: 'sent' }])
})
