import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { type Act, acts, beginLife, type Life } from './life.ts'

/** Whatever was done before, first pages, which are held in memory, are what the database answers for the page below everything. */
const rounds = Number(process.env.PROVE_ROUNDS ?? 1)
const BELOW_ALL = '9223372036854775807'

let house: TestHouse
let administrator: Somebody
beforeAll(async () => {
  house = await openHouse()
  const [one] = await addPeople(house, 1, 'administrator')
  if (one === undefined) throw new Error('no administrator')
  administrator = one
})
afterAll(() => house.stop())

/** Asked for twice: the first time it may come from either, the second time from memory. */
async function compare({ people, model }: Life, limit: number): Promise<void> {
  const readers = people.filter((_, n) => !model.suspended.has(n))
  const authors = people.map(({ id }) => id)
  for (const { caller } of readers) {
    for (const query of [{ limit }, { limit }]) {
      const below = { ...query, max_id: BELOW_ALL }
      const company = await caller.call('GET /api/v1/timelines/public', { query })
      const stored = await caller.call('GET /api/v1/timelines/public', { query: below })
      expect(company.body.map(({ id }) => id)).toEqual(stored.body.map(({ id }) => id))
      const told = await caller.call('GET /api/v1/notifications', { query })
      expect(told.body).toEqual((await caller.call('GET /api/v1/notifications', { query: below })).body)
      const grouped = await caller.call('GET /api/v2/notifications', { query })
      const groups = await caller.call('GET /api/v2/notifications', { query: below })
      expect(grouped.body).toEqual(groups.body)
    }
    for (const id of authors.slice(0, 2)) {
      const params = { id }
      for (const more of [{}, { exclude_replies: true }, { exclude_reblogs: true }]) {
        const query = { limit, ...more }
        const held = await caller.call('GET /api/v1/accounts/:id/statuses', { params, query })
        const below = { ...query, max_id: BELOW_ALL }
        const stored = await caller.call('GET /api/v1/accounts/:id/statuses', { params, query: below })
        expect(held.body.map((one) => one.id)).toEqual(stored.body.map((one) => one.id))
      }
    }
  }
}

const beginning = [0, 1, 2, 3, 4].flatMap((who) =>
  [1, 2].map((by): Act => ({ who, what: 'follow', to: (who + by) % 5, more: 0, visibility: 'company' })),
)

it(
  'first pages are what is stored',
  async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 1, max: 8 }), async (list, limit) => {
        const life = await beginLife(house, administrator)
        for (const act of beginning) await life.do(act)
        for (const [at, act] of list.entries()) {
          await life.do(act)
          if (at % 12 === 0) await compare(life, limit)
        }
        await compare(life, limit)
      }),
      { numRuns: 8 * rounds, interruptAfterTimeLimit: 20_000 * rounds },
    )
  },
  40_000 * (rounds + 1),
)
