import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFault } from '#test/rig/conforms.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { exchange, expectGuarded, sendRaw, type WireAnswer } from '#test/rig/wire.ts'

/** What stands on every answer. */
let house: TestHouse
let caller: Caller
beforeAll(async () => {
  house = await openHouse({ sample: true })
  caller = await house.signIn('tui.armitage')
})
afterAll(() => house.stop())

it('HEAD answers with the head of GET, and nothing after it', async () => {
  const ask = (method: string) =>
    exchange(house.url, {
      method,
      path: '/api/v1/timelines/home',
      headers: { cookie: caller.cookie },
    })
  const [get, head] = [await ask('GET'), await ask('HEAD')]
  const steady = ({ headers: { date: _, ...rest } }: WireAnswer) => rest
  expect(head.status).toBe(200)
  expect(steady(head)).toEqual(steady(get))
  expect(head.text).toBe('')
  expect(Number(get.headers['content-length'])).toBe(Buffer.byteLength(get.text))
  expectGuarded(get)
})

describe('every kind of answer carries the policy', () => {
  it.each([
    '/',
    '/company',
    '/setup?token=x',
    '/favicon.svg',
    '/theme.js',
    '/manifest.webmanifest',
    '/healthz',
    '/api/v2/instance',
    '/api/birdhouse/v1/openapi.json',
    '/api/v1/timelines/home',
    '/api/nothing/here',
    '/assets/nothing.js',
    '/avatars/1.svg',
    '/avatars/%00.svg',
    '/%',
    '/api/v1/statuses/%',
    '/..%2f..%2fetc/passwd',
    `/api/v1/statuses/${'1'.repeat(1_000)}`,
    '/%61pi/v1/timelines/home',
  ])('%s', async (path) => {
    const answer = await exchange(house.url, { method: 'GET', path })
    expectGuarded(answer)
    expect(answer.status).toBeLessThan(500)
    if (answer.status >= 400) expect(findFault(null, answer.status, answer.text)).toBeNull()
  })
  it('an avatar, which is a document when it is opened alone', async () => {
    const { id } = (await caller.call('GET /api/v1/accounts/verify_credentials')).body
    const answer = await exchange(house.url, { method: 'GET', path: `/avatars/${id}.svg` })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'image/svg+xml'])
    expectGuarded(answer)
  })
})

it('what concerns a person is kept by no cache, however its address is written', async () => {
  for (const path of [
    '/api/v1/timelines/home',
    '/%61pi/v1/timelines/home',
    '/api/v1/timelines/hom%65',
    '/api/birdhouse/v1/me',
  ]) {
    const answer = await exchange(house.url, { method: 'GET', path, headers: { cookie: caller.cookie } })
    expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, 200, 'private, no-store'])
  }
})

it('over https every answer, a broken request’s too, tells browsers to come over nothing else; over http none does', async () => {
  const PUBLIC_URL = 'https://birds.example.org'
  const secure = await openHouse({ sample: true, environment: { PUBLIC_URL } })
  const over = async ({ url }: TestHouse, path: string) =>
    (await exchange(url, { method: 'GET', path })).headers['strict-transport-security']
  for (const path of ['/', '/api/v2/instance', '/healthz', '/api/nothing', '/%', '/avatars/1.svg']) {
    expect([path, await over(secure, path)]).toEqual([path, 'max-age=31536000'])
    expect(await over(house, path)).toBeUndefined()
  }
  expect(await sendRaw(secure.url, 'hello\r\n\r\n')).toContain(
    'strict-transport-security: max-age=31536000\r\n',
  )
  const signedIn = await secure.signIn('wei.zhou')
  const stream = await fetch(`${secure.url}/api/birdhouse/v1/live`, { headers: { cookie: signedIn.cookie } })
  expect(stream.headers.get('strict-transport-security')).toBe('max-age=31536000')
  await stream.body?.cancel()
  await secure.stop()
})
