import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createLimiter } from '#server/platform/rate/index.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { withDatabase } from '#test/rig/people.ts'
import { openStream, type Stream } from '#test/rig/stream.ts'
import { exchange } from '#test/rig/wire.ts'

/** Limits by account, by address and by name, and ways to get around them. */
let house: TestHouse
let behindProxy: TestHouse
beforeAll(async () => {
  house = await openHouse({ sample: true, environment: { RATE_LIMITS: 'true' } })
  behindProxy = await openHouse({ environment: { RATE_LIMITS: 'true', TRUST_PROXY: '127.0.0.1' } })
})
afterAll(() => Promise.all([house.stop(), behindProxy.stop()]))
afterEach(() => void vi.useRealTimers())

type Sent = { path?: string; login?: string; from?: string; headers?: Record<string, string> }

const tryToSignIn = (
  at: TestHouse,
  { path = '/api/birdhouse/v1/session', login = 'nobody', from, headers = {} }: Sent,
) =>
  exchange(at.url, {
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/json',
      ...(from !== undefined && { 'x-forwarded-for': from }),
      ...headers,
    },
    body: JSON.stringify({ login, password: 'a wrong password' }),
  })

async function tryOften(at: TestHouse, times: number, sent: (n: number) => Sent): Promise<number[]> {
  const found: number[] = []
  for (let n = 0; n < times; n++) found.push((await tryToSignIn(at, sent(n))).status)
  return found
}

/** Some would come back each second: the clock stands still from here to the end of the test. */
async function askUntilRefused(ask: (n: number) => Promise<number>): Promise<number[]> {
  vi.useFakeTimers({ toFake: ['Date'] })
  const statuses: number[] = []
  while (statuses.at(-1) !== 429 && statuses.length < 700) statuses.push(await ask(statuses.length))
  expect(statuses.at(-1)).toBe(429)
  return statuses
}

const refused = (statuses: number[]) => statuses.filter((status) => status === 429).length

it('an address fails to sign in 20 times, however it writes the address of the sign-in or who it says it is', async () => {
  const paths = [
    '/api/birdhouse/v1/session',
    '/api/birdhouse/v1/%73ession',
    '/api/birdhouse/v1/session?a=1',
    '/%61pi/birdhouse/v1/session',
  ]
  const statuses = await tryOften(house, 24, (n) => ({
    path: paths[n % paths.length] ?? '',
    login: `somebody${n}`,
    headers: { 'x-forwarded-for': `10.0.0.${n}`, forwarded: `for=10.0.1.${n}`, 'x-real-ip': `10.0.2.${n}` },
  }))
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401))
  expect(refused(statuses)).toBe(4)
  const answer = await tryToSignIn(house, {})
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'too_many_requests' })
})

describe('behind a proxy that is trusted', () => {
  it('an IPv6 network of one household is one address, and others are not held liable', async () => {
    const statuses = await tryOften(behindProxy, 24, (n) => ({
      login: `a${n}`,
      from: `2001:db8:1:2:${n + 1}::${n}`,
    }))
    expect(refused(statuses)).toBe(4)
    expect((await tryToSignIn(behindProxy, { login: 'b', from: '2001:db8:1:3::1' })).status).toBe(401)
    expect((await tryToSignIn(behindProxy, { login: 'b', from: '192.0.2.1' })).status).toBe(401)
  })

  it('what a client puts before the proxy’s own word counts for nothing', async () => {
    const statuses = await tryOften(behindProxy, 24, (n) => ({
      login: `c${n}`,
      from: `203.0.113.${n}, 198.51.100.7`,
    }))
    expect(refused(statuses)).toBe(4)
  })
})

it('a whole office signs in from one address', async () => {
  const office = await openHouse({ sample: true, environment: { RATE_LIMITS: 'true' } })
  for (let n = 0; n < 50; n++) expect((await office.signIn('tui.armitage')).cookie).not.toBe('')
  await office.stop()
})

it('an account that asks too often is told when to come back; its colleague at the same address is not', async () => {
  const office = await openHouse({ sample: true, environment: { RATE_LIMITS: 'true' } })
  const [one, two] = [await office.signIn('tui.armitage'), await office.signIn('dave.pokere')]
  const statuses = await askUntilRefused(async () => (await one.call('GET /api/v1/markers')).status)
  expect(statuses.slice(0, 290)).toEqual(Array(290).fill(200))
  const limited = await one.call('GET /api/v1/markers')
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await two.call('GET /api/v1/markers')).status).toBe(200)
  await office.stop()
})

it('an address that sends tokens of nobody’s is stopped before the database is asked about them', async () => {
  const flooded = await openHouse({ sample: true, environment: { RATE_LIMITS: 'true' } })
  const reader = await flooded.signIn('tui.armitage')
  const path = '/api/v1/markers'
  expect((await reader.call('GET /api/v1/markers')).status).toBe(200)
  const made = (n: number) => ({ authorization: `Bearer made-up-token-of-nobody-${n}` })
  const ask = (n: number) => exchange(flooded.url, { method: 'GET', path, headers: made(n) })
  const statuses = await askUntilRefused(async (n) => (await ask(n)).status)
  expect(statuses.slice(0, 590)).toEqual(Array(590).fill(401))
  await withDatabase(flooded.databaseUrl, (client) => client.query('alter table session rename to gone'))
  const asked = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(10_000 + n)))
  expect(new Set(asked.map(({ status }) => status)), 'a query would have failed').toEqual(new Set([429]))
  const cookie = { cookie: 'birdhouse=made-up-token-of-nobody-as-a-cookie' }
  const byCookie = Array.from({ length: 20 }, () =>
    exchange(flooded.url, { method: 'GET', path, headers: cookie }),
  )
  expect(new Set((await Promise.all(byCookie)).map(({ status }) => status))).toEqual(new Set([429]))
  expect((await reader.call('GET /api/v1/markers')).status, 'whoever is known goes on').toBe(200)
  await flooded.stop()
})

it('an address that asks for pictures of nobody is stopped before the database is asked about them', async () => {
  const flooded = await openHouse({ sample: true, environment: { RATE_LIMITS: 'true' } })
  const reader = await flooded.signIn('tui.armitage')
  const { id } = (await reader.call('GET /api/v1/accounts/verify_credentials')).body
  const ask = async (whose: string) =>
    (await exchange(flooded.url, { method: 'GET', path: `/avatars/${whose}.svg` })).status
  const statuses = await askUntilRefused((n) => ask(String(10_000 + n)))
  expect(statuses.slice(0, 590)).toEqual(Array(590).fill(404))
  await withDatabase(flooded.databaseUrl, (client) => client.query('alter table account rename to gone'))
  const asked = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(String(5_000 + n))))
  expect(new Set(asked), 'a query would have failed').toEqual(new Set([429]))
  expect(await ask(id), 'faces that are known are shown').toBe(200)
  await flooded.stop()
})

it('one account holds 12 pages open at most: a further one takes the place of the oldest, and nobody else’s', async () => {
  const office = await openHouse({ sample: true })
  const [one, two] = [await office.signIn('tui.armitage'), await office.signIn('dave.pokere')]
  const theirs = await openStream(office.url, two)
  const streams: Stream[] = []
  for (let n = 0; n < 20; n++) streams.push(await openStream(office.url, one))
  await Promise.all(streams.slice(0, 8).map((stream) => stream.ended))
  await one.call('POST /api/v1/statuses', { body: { status: 'Still here' } })
  for (const stream of [...streams.slice(8), theirs])
    await stream.until((event) => JSON.stringify(event.data).includes('Still here'))
  for (const stream of [...streams, theirs]) stream.close()
  await office.stop()
})

it('a flood of new keys does not free those that are used up', () => {
  const limiter = createLimiter(1_000)
  const rate = { burst: 5, seconds: 300 }
  for (let n = 0; n < 6; n++) limiter.take('tries ana', rate, 0)
  for (let n = 0; n < 5_000; n++) limiter.take(`tries ${n}`, rate, 1)
  expect(limiter.take('tries ana', rate, 2)).toBeGreaterThan(0)
})

it('a flood of sign-ins neither starves other requests nor piles up without bound', async () => {
  const flooded = await openHouse({ sample: true })
  const reader = await flooded.signIn('tui.armitage')
  const flood = Array.from({ length: 200 }, (_, n) => tryToSignIn(flooded, { login: `somebody${n}` }))
  expect((await reader.call('GET /api/v1/timelines/home')).status).toBe(200)
  expect((await fetch(`${flooded.url}/healthz`)).status).toBe(200)
  const statuses = (await Promise.all(flood)).map((answer) => answer.status)
  expect(new Set(statuses)).toEqual(new Set([401, 429]))
  expect((await tryToSignIn(flooded, {})).status).toBe(401)
  await flooded.stop()
})
