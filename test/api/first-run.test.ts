import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#contract/index.ts'
import { implemented } from '#server/api/http/implement.ts'
import { type Caller, callerWith, cookieOf, openHouse, type TestHouse } from '#test/rig/house.ts'

let house: TestHouse
let admin: Caller
const PASSWORD = 'a long enough password'

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.stop())

describe('a fresh Birdhouse', () => {
  it('brings whoever types this machine’s number to its name, where pictures and passkeys work', async () => {
    const at = (path: string, to = house.url.replace('localhost', '127.0.0.1')) =>
      fetch(to + path, { redirect: 'manual' })
    const page = await at('//people?q=a')
    expect([page.status, page.headers.get('location')]).toEqual([302, `${house.url}//people?q=a`])
    expect((await at('/people', house.url)).status).not.toBe(302)
    for (const path of ['/healthz', '/api/birdhouse/v1/organisation'])
      expect((await at(path)).status).toBe(200)
  })

  it('is ready and says that nobody has set it up', async () => {
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200)
    expect((await house.nobody.call('GET /api/birdhouse/v1/organisation')).body).toMatchObject({
      set_up: false,
      members: null,
    })
  })

  it('implements every endpoint of the contract', () => {
    expect(Object.keys(endpoints).filter((name) => !implemented.has(name))).toEqual([])
  })

  const body = {
    organisation: { name: 'Ōtaki Press', purpose: 'To hear each other' },
    administrator: { name: 'Ana', handle: 'ana', email: 'ana@example.org', password: PASSWORD },
  }

  it('is set up by its link, once', async () => {
    const wrong = await house.nobody.call('POST /api/birdhouse/v1/setup', {
      body: { ...body, token: 'guess' },
    })
    expect(wrong.body).toMatchObject({ code: 'setup_link_invalid' })
    const done = await house.nobody.call('POST /api/birdhouse/v1/setup', {
      body: { ...body, token: house.setupToken },
    })
    expect(done.status).toBe(200)
    admin = callerWith(house, cookieOf(done.headers))
    expect((await admin.call('GET /api/birdhouse/v1/me')).body).toMatchObject({
      permissions: expect.arrayContaining(['manage_people', 'manage_roles']),
      welcomed: false,
      archive_taken_at: null,
    })
    const again = await house.nobody.call('POST /api/birdhouse/v1/setup', {
      body: { ...body, token: house.setupToken },
    })
    expect(again.body).toMatchObject({ code: 'already_set_up' })
  })

  it('takes people in by invitation, and lets them go at once', async () => {
    const { url } = (await admin.call('POST /api/birdhouse/v1/invitations', { body: {} })).body
    const token = url.split('/').at(-1) ?? ''
    const accept = { params: { token }, body: { name: 'Ben', handle: 'ben', password: PASSWORD } }
    const joined = await house.nobody.call('POST /api/birdhouse/v1/invitations/:token/accept', accept)
    const ben = callerWith(house, cookieOf(joined.headers))
    expect((await ben.call('GET /api/birdhouse/v1/me')).status).toBe(200)
    expect((await house.nobody.call('POST /api/birdhouse/v1/invitations/:token/accept', accept)).status).toBe(
      404,
    )
    expect((await ben.call('GET /api/birdhouse/v1/invitations')).status).toBe(403)
    // Nobody follows Ana yet, so it is not said that many do.
    expect((await ben.call('GET /api/birdhouse/v1/suggestions')).body.people).toMatchObject([
      { account: { acct: 'ana', followers_count: 0 }, reason: 'colleague' },
    ])
    await admin.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: joined.body.id } })
    expect((await ben.call('GET /api/birdhouse/v1/me')).status).toBe(401)
    const tried = await house.nobody.call('POST /api/birdhouse/v1/session', {
      body: { login: 'ben', password: PASSWORD },
    })
    expect(tried.body).toMatchObject({ code: 'suspended' })
  })

  it('signs in with a password, lists sessions and ends them', async () => {
    const signedIn = await house.nobody.call('POST /api/birdhouse/v1/session', {
      body: { login: 'ANA@example.org', password: PASSWORD },
    })
    const other = callerWith(house, cookieOf(signedIn.headers))
    const sessions = (await other.call('GET /api/birdhouse/v1/sessions')).body
    expect(sessions).toHaveLength(2)
    const first = sessions.find((one) => !one.current)
    await other.call('DELETE /api/birdhouse/v1/sessions/:id', { params: { id: first?.id ?? '' } })
    expect((await admin.call('GET /api/birdhouse/v1/me')).status).toBe(401)
    admin = other
  })

  it('stops a request that another site made with the cookie', async () => {
    const forged = await admin.call(
      'POST /api/v1/statuses',
      { body: { status: 'hi' } },
      { origin: 'https://evil.example' },
    )
    expect(forged.body).toMatchObject({ code: 'cross_site' })
  })

  it('makes one post of two sendings with the same key', async () => {
    const send = () =>
      admin.call('POST /api/v1/statuses', { body: { status: 'Once' } }, { 'idempotency-key': 'k1' })
    const [one, two] = await Promise.all([send(), send()])
    expect(one.body.id).toBe(two.body.id)
  })

  it('refuses a post for its length with both counts', async () => {
    const long = await admin.call('POST /api/v1/statuses', { body: { status: 'x'.repeat(141) } })
    expect(long.status).toBe(422)
    expect(JSON.stringify(long.body)).toContain('counts 141 characters and the limit is 140')
  })
})
