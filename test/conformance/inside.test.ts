import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchConnections } from '#test/rig/connections-out.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { gather, usual } from './given/index.ts'
import { hasDescription, operations, parametersOf, plain } from './mastodon-schema.ts'
import { type Asked, makeWorld, type World } from './world.ts'

/**
 * Whatever an app does, by whatever documented parameters, nothing leaves the organisation. Pages that are linked to are looked at
 * unless that is turned off, as it is here; pushes go to the devices that people subscribed with.
 */
const rounds = Number(process.env.PROVE_ROUNDS ?? 1)
const FAR = 'kim@outside.example'
const FAR_POST = 'https://outside.example/@kim/1'

/** What a parameter may be sent as, by its name: words of Mastodon's, and things outside. */
const SENT: Record<string, readonly unknown[]> = {
  visibility: ['public', 'unlisted', 'private', 'direct'],
  status: ['Hello', `Hello @${FAR}`, `Look at ${FAR_POST}`, '@dave.pokere hello'],
  text: ['Hello', `Hello @${FAR}`],
  comment: [`About @${FAR}`],
  note: [`I am also @${FAR}`],
  display_name: ['Tui', `Tui of ${FAR_POST}`],
  forward: [true, 'true'],
  resolve: [true],
  domain: ['outside.example'],
  uri: [FAR_POST],
  url: [FAR_POST],
  acct: [FAR],
  q: [FAR_POST, FAR],
  quote_approval_policy: ['public', 'followers', 'nobody'],
  sensitive: [true, false],
  spoiler_text: ['', `From ${FAR}`],
  language: ['en', 'de'],
  locked: [true, false],
  discoverable: [true],
  indexable: [true],
}
const acts = operations.filter(
  (name) => !name.startsWith('GET') && !/\/oauth\/|push\/subscription/.test(name),
)

describe.skipIf(!hasDescription)('acts of apps', () => {
  let house: TestHouse
  let world: World
  let given: Map<string, Asked>
  beforeAll(async () => {
    house = await openHouse({ sample: true })
    world = await makeWorld(house)
    given = new Map(Object.entries(await gather(world)).map(([name, asked]) => [plain(name), asked]))
    await (await house.signIn('wei.zhou')).call('PATCH /api/birdhouse/v1/organisation', {
      body: { limits: { link_previews: false } },
    })
  })
  afterAll(() => house.stop())

  async function act(name: string, query: string, more: Record<string, unknown>) {
    const asked = given.get(plain(name)) ?? usual(name.replaceAll('{', ':'), world) ?? {}
    const [method = '', path = ''] = name.split(' ')
    const ids = Object.values(asked.params ?? {}) as string[]
    const filled = path.replace(/\{\w+\}/g, () => ids.shift() ?? world.postId)
    const response = await fetch(`${house.url}${filled}${query}`, {
      method,
      headers: { cookie: world.me.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...asked.body, ...more }),
    })
    await response.text()
    return response.status
  }

  it('cause nothing outside, by any combination of parameters', async () => {
    const one = fc.constantFrom(...acts).chain((name) => {
      const { query, body } = parametersOf(name)
      const some = (names: string[]) =>
        fc.record(
          Object.fromEntries(
            names.flatMap((key) => {
              const values = SENT[key]
              return values === undefined ? [] : [[key, fc.constantFrom(...values)]]
            }),
          ),
          { requiredKeys: [] },
        )
      return fc.record({ name: fc.constant(name), query: some(query), body: some(body) })
    })
    const watched = watchConnections()
    const statuses = new Map<number, number>()
    try {
      await fc.assert(
        fc.asyncProperty(one, async ({ name, query, body }) => {
          const text = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))
          const status = await act(name, text.size === 0 ? '' : `?${text}`, body)
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          expect(status).toBeLessThan(500)
        }),
        { numRuns: 400 * rounds },
      )
      // What would be sent later is sent by then.
      await new Promise((resolve) => setTimeout(resolve, 300))
    } finally {
      watched.stop()
    }
    expect(watched.to.filter((to) => !/^(127\.0\.0\.1|localhost|\[?::1\]?):|^\//.test(to))).toEqual([])
    // So that it is not all refusals that were tried.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(100 * rounds)
  })

  it.each([{ visibility: 'outside' }, { speaking_as: 'the company' }])(
    'aimed at the outside are refused, and say where that is done: %j',
    async (more) => {
      for (const name of ['POST /api/v1/statuses'] as const) {
        const answer = await world.me.call(name, { body: { status: 'For all the world', ...more } as never })
        expect(answer.status).toBe(422)
        expect((answer.body as unknown as { error: string }).error).toContain('published in Birdhouse itself')
      }
    },
  )

  it('name nobody outside: such a mention is text, and a direct post to nobody else is refused', async () => {
    const { body } = await world.me.call('POST /api/v1/statuses', { body: { status: `Hello @${FAR}` } })
    expect(body.mentions).toEqual([])
    const alone = await world.me.call('POST /api/v1/statuses', {
      body: { status: `Hello @${FAR}`, visibility: 'direct' },
    })
    expect(alone.status).toBe(422)
    const search = { query: { q: FAR_POST, resolve: true } } as never
    // Posts of people here that have the link may be found; nothing is fetched from there.
    const found = (await world.me.call('GET /api/v2/search', search)).body
    for (const { acct } of found.accounts) expect(acct).not.toContain('@')
    for (const { uri } of found.statuses) expect(uri).toContain(`/@`)
    for (const { account } of found.statuses) expect(account.acct).not.toContain('@')
    expect((await world.me.call('GET /api/v1/accounts/lookup', { query: { acct: FAR } })).status).toBe(404)
  })
})
