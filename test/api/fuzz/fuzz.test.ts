import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EndpointName, endpoints } from '#contract/index.ts'
import { findFault } from '#test/rig/conforms.ts'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { exchange, type Wire } from '#test/rig/wire.ts'
import { hostileTexts } from './hostile.ts'
import { type Known, requestsTo } from './requests.ts'

/**
 * Every endpoint of the contract is sent what no well-meaning client sends; a new endpoint is fuzzed unasked.
 * fast-check prints the seed and the smallest failing request; `npm run prove` sends fifteen times as many.
 */
const rounds = Number(process.env.PROVE_ROUNDS ?? 1)
const EACH = 25 * rounds
/** Checking a password takes a twentieth of a second by design, and other tests run beside this one. */
const PATIENCE = 20_000 + 8_000 * rounds

let house: TestHouse
const callers: Record<string, Caller> = {}
const handles: Record<string, string> = { nobody: '', member: 'tui.armitage', administrator: 'wei.zhou' }
const known: Known = {
  ids: [
    '0',
    '1',
    '0001',
    '9223372036854775807',
    '9223372036854775808',
    '9999999999999999999',
    '12345678901234567890',
  ],
  names: ['rewi.matenga', '@dave.pokere', 'outage', 'no.such.person', 'company', 'a long enough password'],
}

beforeAll(async () => {
  house = await openHouse({ sample: true })
  for (const who of Object.keys(handles)) await signIn(who)
  const { member, administrator } = callers
  const other = await house.signIn('dave.pokere')
  const post = async (caller: Caller | undefined, visibility: 'company' | 'followers' | 'direct') =>
    (
      await caller?.call('POST /api/v1/statuses', {
        body: {
          status: 'For @isla.drummond #fuzz',
          visibility,
          poll: { options: ['Yes', 'No'], expires_in: 3_600 },
        },
      })
    )?.body.id
  for (const caller of [member, other])
    for (const visibility of ['company', 'followers', 'direct'] as const)
      known.ids.push((await post(caller, visibility)) ?? '')
  const boosted = await member?.call('GET /api/v1/timelines/public', { query: { limit: 3 } })
  for (const { id } of boosted?.body ?? []) {
    known.ids.push(id, (await other.call('POST /api/v1/statuses/:id/reblog', { params: { id } })).body.id)
  }
  const people = await administrator?.call('GET /api/birdhouse/v1/people', { query: { limit: 6 } })
  known.ids.push(...(people?.body.people.map((one) => one.id) ?? []))
  for (const caller of [member, administrator, other])
    known.ids.push(
      ...((await caller?.call('GET /api/birdhouse/v1/sessions'))?.body ?? []).map((one) => one.id),
    )
})
afterAll(() => house.stop())

async function signIn(who: string): Promise<void> {
  callers[who] = who === 'nobody' ? house.nobody : await house.signIn(handles[who] ?? '')
}

/** The same for everybody, for a while. */
const KEPT = /^\/\.well-known\/oauth-authorization-server/

/** An empty name at the end asks for what stands above it, in another shape. */
const isCutShort = ({ path }: Wire) => /\/(?:$|\?)/.test(path)

/** Sends it; what an act of the fuzz took away from the callers themselves is put back. */
async function send(who: string, wire: Wire, endpoint: EndpointName | null): Promise<void> {
  const cookie = callers[who]?.cookie
  const answer = await exchange(house.url, {
    ...wire,
    headers: { ...wire.headers, ...(cookie && { cookie }) },
  })
  if (answer.status === 401 && who !== 'nobody') await signIn(who)
  // Whether pages of other sites may ask is answered with headers alone.
  if (wire.method === 'OPTIONS' && answer.status === 204) {
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    return
  }
  const fault =
    wire.method === 'HEAD'
      ? null
      : findFault(
          answer.status < 300 && !isCutShort(wire) ? endpoint : null,
          answer.status,
          answer.text,
          wire.path,
        )
  expect(fault, `${wire.method} ${wire.path.slice(0, 200)}`).toBeNull()
  expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  const kept = answer.status === 200 && KEPT.test(wire.path) ? 'public, max-age=300' : 'private, no-store'
  expect(answer.headers['cache-control']).toBe(kept)
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
}

/** What could be anything else than JSON is asked for elsewhere. */
const names = Object.keys(endpoints) as EndpointName[]

describe.each(Object.keys(handles))('asked by %s', (who) => {
  it.each(names)(
    '%s answers in its shape or refuses in the one shape of errors',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(requestsTo(name, known), (wire) => send(who, wire, name)),
        { numRuns: EACH },
      )
    },
    PATIENCE,
  )
})

it('methods that an address does not take are refused in the same shape', async () => {
  const paths = [...new Set(names.map((name) => name.split(' ')[1]?.replace(/:\w+/g, '1') ?? ''))]
  for (const path of paths)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY', 'TRACE', 'HEAD'])
      await send('member', { method, path }, null)
})

it('each hostile text is refused or kept by every field of text', async () => {
  const { member } = callers
  for (const text of hostileTexts) {
    const wire = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const post = { status: text, full_text: text.slice(0, 20_000) }
    await send(
      'member',
      { ...wire, path: '/api/v1/statuses', body: JSON.stringify(post) },
      'POST /api/v1/statuses',
    )
    const profile = { display_name: text, note: text }
    const change = { ...wire, method: 'PATCH', path: '/api/v1/accounts/update_credentials' }
    await send(
      'member',
      { ...change, body: JSON.stringify(profile) },
      'PATCH /api/v1/accounts/update_credentials',
    )
  }
  expect((await member?.call('GET /api/v1/timelines/home'))?.status).toBe(200)
})

it('has left nothing half-written', async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})
