import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letIn } from '#test/rig/apps.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { exchange } from '#test/rig/wire.ts'

/** What another site can do with somebody's browser, and what a request can make us say about ourselves. */
let house: TestHouse
let caller: Caller
beforeAll(async () => {
  house = await openHouse({ sample: true })
  caller = await house.signIn('tui.armitage')
})
afterAll(() => house.stop())

describe('a request that another site made with the cookie', () => {
  const forge = (headers: Record<string, string>) =>
    exchange(house.url, {
      method: 'POST',
      path: '/api/v1/statuses',
      headers: { cookie: caller.cookie, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ status: 'forged' }),
    })
  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost' },
    { origin: 'http://localhost.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'nonsense' },
  ])('%j is stopped', async (headers) => {
    const answer = await forge(headers as Record<string, string>)
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([403, 'cross_site'])
  })
  it('is stopped at the sign-in too, so that nobody is signed in as somebody else', async () => {
    const answer = await exchange(house.url, {
      method: 'POST',
      path: '/api/birdhouse/v1/sample/sign-in',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{"handle":"wei.zhou"}',
    })
    expect(answer.status).toBe(403)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })
  it('is taken from our own pages and from tools', async () => {
    for (const headers of [
      {},
      { origin: house.url },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
    ])
      expect((await forge(headers as Record<string, string>)).status).toBe(200)
  })
  it('never gets leave to read what the cookie opens', async () => {
    for (const path of ['/api/v1/timelines/home', '/api/birdhouse/v1/me', '/']) {
      const headers = { cookie: caller.cookie, origin: 'https://evil.example' }
      const answer = await exchange(house.url, { method: 'GET', path, headers })
      // A browser hands on nothing that was asked for with a cookie where the answer does not name the page and allow it.
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
      expect([undefined, '*']).toContain(answer.headers['access-control-allow-origin'])
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
    }
  })
})

describe('an app on a page of another site', () => {
  const origin = 'https://elk.example'
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    exchange(house.url, {
      method,
      path,
      headers: { origin, 'sec-fetch-site': 'cross-site', ...headers },
      body,
    })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  it('registers, fetches tokens and reads answers, with the headers that it needs', async () => {
    const made = await ask(
      'POST',
      '/api/v1/apps',
      form,
      'client_name=Elk&redirect_uris=https%3A%2F%2Felk.example%2F',
    )
    expect([made.status, made.headers['access-control-allow-origin']]).toEqual([200, '*'])
    const { client_id, client_secret } = JSON.parse(made.text)
    const fields = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret })
    const token = await ask('POST', '/oauth/token', form, String(fields))
    expect([token.status, token.headers['access-control-allow-origin']]).toEqual([200, '*'])
    const authorization = `Bearer ${JSON.parse(token.text).access_token}`
    for (const path of [
      '/api/v2/instance',
      '/api/v1/timelines/home',
      '/.well-known/oauth-authorization-server',
    ]) {
      const { headers } = await ask('GET', path, { authorization })
      expect(headers['access-control-allow-origin']).toBe('*')
      for (const name of ['Link', 'X-RateLimit-Remaining', 'X-Request-Id', 'ETag'])
        expect(headers['access-control-expose-headers']).toContain(name)
    }
    const refused = await ask('POST', '/oauth/token', form, 'grant_type=password')
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([401, '*'])
  })
  it('posts with its token', async () => {
    const id = (await caller.call('GET /api/v1/accounts/verify_credentials')).body.id
    const [token] = await letIn(house, id, [['write']])
    const authorization = `Bearer ${token}`
    const posted = await ask('POST', '/api/v1/statuses', { authorization, ...form }, 'status=From+a+page')
    expect(posted.status).toBe(200)
  })
  it('may ask beforehand, of what is for apps and of nothing else', async () => {
    const wanted = {
      'access-control-request-method': 'DELETE',
      'access-control-request-headers': 'authorization',
    }
    for (const path of ['/api/v1/statuses/1', '/api/v2/search', '/oauth/token', '/.well-known/nodeinfo']) {
      const { status, headers } = await ask('OPTIONS', path, wanted)
      expect([path, status, headers['access-control-allow-origin']]).toEqual([path, 204, '*'])
      expect(headers['access-control-allow-methods']).toContain('DELETE')
      expect(headers['access-control-allow-headers']).toContain('Authorization')
      expect(headers['access-control-allow-credentials']).toBeUndefined()
    }
    for (const path of ['/api/birdhouse/v1/session', '/api/birdhouse/v1/authorise', '/', '/sign-in']) {
      const { headers } = await ask('OPTIONS', path, wanted)
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })
  it('does nothing with a cookie, though it only registers', async () => {
    const { cookie } = caller
    for (const path of ['/api/v1/apps', '/oauth/token', '/oauth/revoke'])
      expect((await ask('POST', path, { cookie, ...form }, 'client_name=x')).status).toBe(403)
  })
  it('shows pictures that it was given addresses of, and none that only a cookie opens', async () => {
    const face = await ask(
      'GET',
      new URL((await caller.call('GET /api/v1/accounts/verify_credentials')).body.avatar).pathname,
    )
    expect([face.status, face.headers['cross-origin-resource-policy']]).toEqual([200, 'cross-origin'])
    const posted = await caller.call('GET /api/v1/timelines/public', { query: { only_media: true } })
    const { url } = posted.body[0]?.media_attachments[0] ?? { url: house.url }
    const { pathname, search } = new URL(url)
    const signed = await ask('GET', pathname + search)
    expect([signed.status, signed.headers['cross-origin-resource-policy']]).toEqual([200, 'cross-origin'])
    const own = await ask('GET', pathname, { cookie: caller.cookie })
    expect([own.status, own.headers['cross-origin-resource-policy']]).toEqual([200, 'same-origin'])
    expect(own.headers['access-control-allow-origin']).toBeUndefined()
  })
})

it('no link that we make follows what a request says about us, nor is one sent elsewhere', async () => {
  const admin = await house.signIn('wei.zhou')
  const headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example',
    cookie: admin.cookie,
  }
  const ask = (method: string, path: string, body?: string) =>
    exchange(house.url, { method, path, headers: { ...headers, 'content-type': 'application/json' }, body })
  for (const path of [
    '/',
    '/api/v2/instance',
    '/api/v1/timelines/public?limit=2',
    '/api/birdhouse/v1/me',
    '/manifest.webmanifest',
  ]) {
    const answer = await ask('GET', path)
    expect([path, answer.status]).toEqual([path, 200])
    expect(answer.text + JSON.stringify(answer.headers)).not.toContain('evil.example')
  }
  const invited = await ask('POST', '/api/birdhouse/v1/invitations', '{}')
  expect(JSON.parse(invited.text).url).toMatch(new RegExp(`^${house.url}/invite/[\\w-]{43}$`))
  for (const path of [
    '//evil.example',
    '//evil.example/..',
    '/\\evil.example',
    '/%2f%2fevil.example',
    '/%5cevil.example',
  ])
    expect((await ask('GET', path)).headers.location).toBeUndefined()
})
