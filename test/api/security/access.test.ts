import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { type EndpointName, endpoints } from '#contract/index.ts'
import { type Caller, callerWith, cookieOf, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople } from '#test/rig/people.ts'
import { spentSince } from '#test/rig/spent.ts'
import { type LiveEvent, openStream } from '#test/rig/stream.ts'
import { exchange } from '#test/rig/wire.ts'

/** Who may call what, what somebody else's id is good for, and how access ends. */
let house: TestHouse
let admin: Caller
let ben: Caller
let cleo: Caller
const PASSWORD = 'a long enough password'
const ids: Record<string, string> = {}

beforeAll(async () => {
  house = await openHouse()
  const done = await house.nobody.call('POST /api/birdhouse/v1/setup', {
    body: {
      token: house.setupToken,
      organisation: { name: 'Ōtaki Press' },
      administrator: { name: 'Ana', handle: 'ana', password: PASSWORD },
    },
  })
  admin = callerWith(house, cookieOf(done.headers))
  ids.ana = done.body.id
  ben = await join('ben')
  cleo = await join('cleo')
})
afterAll(() => house.stop())

async function join(handle: string): Promise<Caller> {
  const { url } = (await admin.call('POST /api/birdhouse/v1/invitations', { body: {} })).body
  const token = url.split('/').at(-1) ?? ''
  const joined = await house.nobody.call('POST /api/birdhouse/v1/invitations/:token/accept', {
    params: { token },
    body: { name: handle, handle, password: PASSWORD },
  })
  ids[handle] = joined.body.id
  return callerWith(house, cookieOf(joined.headers))
}

const signIn = async (handle: string, password = PASSWORD): Promise<Caller> => {
  const answer = await house.nobody.call('POST /api/birdhouse/v1/session', {
    body: { login: handle, password },
  })
  return callerWith(house, cookieOf(answer.headers))
}

const saying = (reason: string) => (event: LiveEvent) =>
  event.name === 'ended' && event.data.reason === reason

const status = async (caller: Caller) => (await caller.call('GET /api/birdhouse/v1/me')).status

const named = Object.entries<Endpoint>(endpoints) as [EndpointName, Endpoint][]

describe.each(named.filter(([, { auth }]) => auth !== 'public'))('%s', (name, { auth }) => {
  /** The headers alone: the body is announced and never sent, so an answer proves that nobody waited for it. */
  async function askWithoutBody(cookie: string): Promise<number> {
    const [method = '', path = ''] = name.split(' ')
    const answer = await exchange(house.url, {
      method,
      path: path.replace(/:\w+/g, '1'),
      headers: {
        ...(cookie !== '' && { cookie }),
        ...(method !== 'GET' && { 'content-type': 'application/json', 'content-length': 60_000 }),
      },
      ...(method !== 'GET' && { keepOpen: true }),
    })
    return answer.status
  }
  it('is closed to whoever is not signed in, before the body is read', async () => {
    expect(await askWithoutBody('')).toBe(401)
    expect(await askWithoutBody('birdhouse=not-a-session-of-anybody-at-all')).toBe(401)
  })
  if (auth === 'member') return
  it('is closed to who holds no role, before the body is read', async () => {
    expect(await askWithoutBody(ben.cookie)).toBe(403)
  })
})

it('the live stream is closed to whoever is not signed in', async () => {
  expect((await fetch(`${house.url}/api/birdhouse/v1/live`)).status).toBe(401)
  expect(
    (await fetch(`${house.url}/api/birdhouse/v1/live`, { method: 'HEAD', headers: { cookie: ben.cookie } }))
      .status,
  ).toBe(404)
})

describe('somebody else’s id', () => {
  const unknown = '4611686018427387904'
  /** Where one is needed. */
  const bodies: Record<string, object> = {
    'PUT /api/v1/statuses/:id': { status: 'Mine now' },
    'POST /api/v1/polls/:id/votes': { choices: [0] },
    'PUT /api/v1/statuses/:id/interaction_policy': { quote_approval_policy: 'nobody' },
  }
  const withId = named.filter(([name]) => /\/(statuses|polls|sessions)\/:id/.test(name))

  it.each(withId)('%s: a hidden one and an unknown one are answered alike', async (name) => {
    const direct = { status: 'For you alone, @ana', visibility: 'direct' as const }
    const hidden = (await ben.call('POST /api/v1/statuses', { body: direct })).body.id
    const sessions = (await ben.call('GET /api/birdhouse/v1/sessions')).body
    const theirs = name.includes('session') ? (sessions[0]?.id ?? '') : hidden
    const ask = async (id: string) => {
      const params = { id, quoting_id: hidden }
      const answer = await cleo.call(name, { params, body: bodies[name] } as never)
      return { status: answer.status, body: answer.body }
    }
    const [known, other] = [await ask(theirs), await ask(unknown)]
    expect(known).toEqual(other)
    expect(known.status).toBe(404)
    expect(await status(ben)).toBe(200)
  })

  it('with zeros before it is nobody’s, so no rule about oneself is passed by', async () => {
    const params = { id: `0${ids.ana}` }
    expect((await admin.call('POST /api/birdhouse/v1/people/:id/suspend', { params })).status).toBe(404)
    expect(
      (await ben.call('POST /api/v1/accounts/:id/follow', { params: { id: `0${ids.ben}` } })).status,
    ).toBe(404)
    expect(await status(admin)).toBe(200)
  })

  it('of a post that one may see but did not write does not delete it', async () => {
    const { id } = (await ben.call('POST /api/v1/statuses', { body: { status: 'Mine' } })).body
    expect((await cleo.call('DELETE /api/v1/statuses/:id', { params: { id } })).body).toMatchObject({
      code: 'not_yours',
    })
    expect((await ben.call('GET /api/v1/statuses/:id', { params: { id } })).status).toBe(200)
  })
})

describe('a session', () => {
  it('is new at each sign-in, and the one before is dead', async () => {
    const first = await signIn('ben')
    const again = await first.call('POST /api/birdhouse/v1/session', {
      body: { login: 'ben', password: PASSWORD },
    })
    const second = callerWith(house, cookieOf(again.headers))
    expect(second.cookie).not.toBe(first.cookie)
    expect([await status(first), await status(second)]).toEqual([401, 200])
  })

  it('is dead after signing out, replayed or not, and its stream ends', async () => {
    const caller = await signIn('ben')
    const stream = await openStream(house.url, caller)
    const out = await caller.call('DELETE /api/birdhouse/v1/session')
    expect(out.headers.get('set-cookie')).toMatch(/^birdhouse=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/i)
    await stream.until(saying('signed_out'))
    await stream.ended
    expect(await status(caller)).toBe(401)
  })

  it('that is revoked elsewhere is dead, and its stream ends; the others live', async () => {
    const [one, two] = [await signIn('ben'), await signIn('ben')]
    const stream = await openStream(house.url, one)
    const sessions = (await one.call('GET /api/birdhouse/v1/sessions')).body
    await two.call('DELETE /api/birdhouse/v1/sessions/:id', {
      params: { id: sessions.find((s) => s.current)?.id ?? '' },
    })
    await stream.until(saying('signed_out'))
    expect([await status(one), await status(two)]).toEqual([401, 200])
  })

  it('ends with a change of the password, but for the one that changed it', async () => {
    const [one, two] = [await signIn('cleo'), await signIn('cleo')]
    const streams = [await openStream(house.url, one), await openStream(house.url, two)]
    const change = { current: PASSWORD, password: 'another long password' }
    expect(
      (await one.call('POST /api/birdhouse/v1/password', { body: { ...change, current: 'wrong guess' } }))
        .status,
    ).toBe(401)
    expect((await one.call('POST /api/birdhouse/v1/password', { body: change })).status).toBe(200)
    await streams[1]?.until(saying('signed_out'))
    expect([await status(one), await status(two), await status(cleo)]).toEqual([200, 401, 401])
    expect(streams[0]?.events).toEqual([])
    streams[0]?.close()
    const old = { login: 'cleo', password: PASSWORD }
    expect((await house.nobody.call('POST /api/birdhouse/v1/session', { body: old })).status).toBe(401)
    cleo = one
  })
})

describe('suspended', () => {
  it('one is out in the same moment: pages, tokens, streams, sign-in and invitation', async () => {
    const dora = await join('dora')
    const other = await signIn('dora')
    const streams = [await openStream(house.url, dora), await openStream(house.url, other)]
    const params = { id: ids.dora ?? '' }
    await admin.call('POST /api/birdhouse/v1/people/:id/suspend', { params })
    for (const stream of streams) {
      await stream.until(saying('access_ended'))
      await stream.ended
    }
    expect([await status(dora), await status(other)]).toEqual([401, 401])
    await expect(openStream(house.url, dora)).rejects.toThrow('401')
    const tried = await house.nobody.call('POST /api/birdhouse/v1/session', {
      body: { login: 'dora', password: PASSWORD },
    })
    expect(tried.body).toMatchObject({ code: 'suspended' })
    await admin.call('POST /api/birdhouse/v1/people/:id/restore', { params })
    expect([await status(dora), await status(other)]).toEqual([401, 401])
    expect(await status(await signIn('dora'))).toBe(200)
  })

  it.each(['suspend', 'leave'] as const)(
    'one has no open stream any more within moments: %s',
    async (verb) => {
      const took: number[] = []
      for (const { id, caller } of await addPeople(house, 20)) {
        const streams = [await openStream(house.url, caller), await openStream(house.url, caller)]
        const asked = performance.now()
        await admin.call(`POST /api/birdhouse/v1/people/:id/${verb}`, { params: { id } })
        await Promise.all(streams.map((stream) => stream.ended))
        took.push(performance.now() - asked)
        expect(await status(caller)).toBe(401)
      }
      const [median, worst] = [took.toSorted((a, b) => a - b)[10] ?? 0, Math.max(...took)]
      process.stdout.write(
        `${verb}: streams closed after ${median.toFixed()} ms, at worst ${worst.toFixed()} ms, from the request on\n`,
      )
      expect(worst).toBeLessThan(2_000)
    },
  )

  it('one reads nothing even when a request is under way', async () => {
    for (let round = 0; round < 10; round++) {
      const caller = await signIn('dora')
      const params = { id: ids.dora ?? '' }
      const asking = Array.from({ length: 8 }, () => status(caller))
      await admin.call('POST /api/birdhouse/v1/people/:id/suspend', { params })
      await Promise.all(asking)
      expect(await status(caller)).toBe(401)
      await admin.call('POST /api/birdhouse/v1/people/:id/restore', { params })
    }
  })
})

describe('the set-up link', () => {
  const body = (token: string) => ({
    token,
    organisation: { name: 'Mine now' },
    administrator: { name: 'Eve', handle: 'eve', password: PASSWORD },
  })

  it('is worth nothing once Birdhouse is set up', async () => {
    for (const token of ['', 'guess', house.setupToken])
      expect(
        (await house.nobody.call('POST /api/birdhouse/v1/setup', { body: body(token) })).body,
      ).toMatchObject({ code: 'already_set_up' })
    expect(
      (await house.nobody.call('POST /api/birdhouse/v1/setup/sample', { body: { token: house.setupToken } }))
        .body,
    ).toMatchObject({ code: 'already_set_up' })
    expect((await house.nobody.call('GET /api/birdhouse/v1/organisation')).body.name).toBe('Ōtaki Press')
  })

  it('is checked before any costly work', async () => {
    const fresh = await openHouse()
    const began = process.cpuUsage()
    const tries = Array.from({ length: 40 }, () =>
      fresh.nobody.call('POST /api/birdhouse/v1/setup', { body: body('guess') }),
    )
    for (const answer of await Promise.all(tries))
      expect(answer.body).toMatchObject({ code: 'setup_link_invalid' })
    const sample = await fresh.nobody.call('POST /api/birdhouse/v1/setup/sample', {
      body: { token: 'guess' },
    })
    expect(sample.body).toMatchObject({ code: 'setup_link_invalid' })
    // Forty hashes of a password, or the making of the sample, take more than a second of the processor.
    expect(spentSince(began)).toBeLessThan(800)
    await fresh.stop()
  })
})
