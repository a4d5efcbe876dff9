import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { exchange, type WireAnswer } from '#test/rig/wire.ts'

/** What a body may be, and what is read of one that may not. */
let house: TestHouse
let caller: Caller
beforeAll(async () => {
  house = await openHouse({ sample: true })
  caller = await house.signIn('tui.armitage')
})
afterAll(() => house.stop())

const post = (body: string | Buffer | undefined, type: string | undefined, more = {}) =>
  exchange(house.url, {
    method: 'POST',
    path: '/api/v1/statuses',
    headers: { cookie: caller.cookie, ...(type !== undefined && { 'content-type': type }), ...more },
    body,
  })
const codeOf = ({ text }: WireAnswer) => (JSON.parse(text) as { code: string }).code

it('a body of 10 MB is refused at once', async () => {
  const answer = await post(JSON.stringify({ status: 'x'.repeat(10_000_000) }), 'application/json')
  expect([answer.status, codeOf(answer)]).toEqual([413, 'body_too_large'])
})
it('a body that grows without end in chunks is refused too', async () => {
  const answer = await post('x'.repeat(200_000), 'application/json', { 'transfer-encoding': 'chunked' })
  expect(answer.status).toBe(413)
})
it.each([
  ['text/plain', 415],
  ['application/jsonp', 415],
  [undefined, 415],
])(
  'a body that calls itself %s is not read as JSON, so no form of another site can send one',
  async (type, status) => {
    const answer = await post('{"status":"forged"}', type)
    expect(answer.status).toBe(status)
    expect(codeOf(answer)).toBe('unsupported_media_type')
  },
)
it('a form is read as a form, never as JSON, and of another site it is not read at all', async () => {
  const type = 'application/x-www-form-urlencoded'
  expect((await post('{"status":"forged"}', type)).status).toBe(422)
  const headers = { cookie: caller.cookie, 'content-type': type, origin: 'https://evil.example' }
  const body = 'status=forged'
  const answer = await exchange(house.url, { method: 'POST', path: '/api/v1/statuses', headers, body })
  expect([answer.status, codeOf(answer)]).toEqual([403, 'cross_site'])
})
it.each(['{', '{"status":}', 'status=a', '{"status":"a"}}', '{"__proto__":{"a":1}}'])(
  'a body %j is refused as no JSON',
  async (body) => {
    const answer = await post(body, 'application/json')
    expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed_body'])
  },
)
it('a body with the keys of objects changes nothing but what it names', async () => {
  const answer = await post('{"status":"a","constructor":{"prototype":{"polluted":1}}}', 'application/json')
  expect(answer.status).toBeLessThan(500)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
