import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  it('never gets leave to read an answer', async () => {
    const answer = await exchange(house.url, {
      method: 'GET',
      path: '/api/v1/timelines/home',
      headers: { cookie: caller.cookie, origin: 'https://evil.example' },
    })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
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
