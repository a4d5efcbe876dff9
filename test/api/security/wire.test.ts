import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFault } from '#test/rig/conforms.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { exchange, type WireAnswer } from '#test/rig/wire.ts'

/** What a browser or a tool may get wrong on the wire, and what stands on every answer. */
let house: TestHouse
let caller: Caller
beforeAll(async () => {
  house = await openHouse({ sample: true })
  caller = await house.signIn('tui.armitage')
})
afterAll(() => house.stop())

function expectGuarded({ headers }: Pick<WireAnswer, 'headers'>) {
  const policy = String(headers['content-security-policy'])
  for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy).toContain(part)
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(headers['x-content-type-options']).toBe('nosniff')
}

/** Everything that comes back until the connection ends. */
async function sendRaw(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let answer = ''
  socket.on('data', (part) => {
    answer += String(part)
  })
  socket.on('error', () => {})
  socket.write(text, 'latin1')
  await once(socket, 'close')
  return answer
}

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

describe('what is not HTTP', () => {
  const CRLF = '\r\n'
  const garbage: Record<string, [text: string, status: number]> = {
    'a word': [`hello${CRLF}${CRLF}`, 400],
    'an unknown method': [`STEAL / HTTP/1.1${CRLF}host: a${CRLF}${CRLF}`, 400],
    'no host': [`GET /api/v2/instance HTTP/1.1${CRLF}${CRLF}`, 400],
    'a broken header': [`GET / HTTP/1.1${CRLF}host: a${CRLF}bad header${CRLF}${CRLF}`, 400],
    'two lengths': [
      `POST /api/v1/statuses HTTP/1.1${CRLF}host: a${CRLF}content-length: 1${CRLF}content-length: 2${CRLF}${CRLF}{}`,
      400,
    ],
    'a length and chunks': [
      `POST / HTTP/1.1${CRLF}host: a${CRLF}content-length: 1${CRLF}transfer-encoding: chunked${CRLF}${CRLF}0${CRLF}${CRLF}`,
      400,
    ],
    'a negative length': [`POST / HTTP/1.1${CRLF}host: a${CRLF}content-length: -1${CRLF}${CRLF}`, 400],
    'a header of 64 KB': [`GET / HTTP/1.1${CRLF}host: a${CRLF}x: ${'a'.repeat(65_000)}${CRLF}${CRLF}`, 431],
    'an address of 64 KB': [`GET /${'a'.repeat(65_000)} HTTP/1.1${CRLF}host: a${CRLF}${CRLF}`, 431],
    'a TLS greeting': ['\u0016\u0003\u0001\u0002\u0000\u0001', 400],
  }

  it.each(Object.keys(garbage))('%s is refused in the one shape, and the connection ends', async (name) => {
    const [text, status] = garbage[name] ?? ['', 0]
    const [head = '', body = ''] = (await sendRaw(house.url, text)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(findFault(null, status, body)).toBeNull()
    const lines = head.split('\r\n').slice(1)
    const headers = Object.fromEntries(
      lines.map((line) => [line.split(':')[0]?.toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    )
    expectGuarded({ headers })
  })
})

describe('a body', () => {
  const post = (body: string | Buffer | undefined, type: string | undefined, more = {}) =>
    exchange(house.url, {
      method: 'POST',
      path: '/api/v1/statuses',
      headers: { cookie: caller.cookie, ...(type !== undefined && { 'content-type': type }), ...more },
      body,
    })
  const codeOf = ({ text }: WireAnswer) => (JSON.parse(text) as { code: string }).code

  it('of 10 MB is refused at once', async () => {
    const answer = await post(JSON.stringify({ status: 'x'.repeat(10_000_000) }), 'application/json')
    expect([answer.status, codeOf(answer)]).toEqual([413, 'body_too_large'])
  })
  it('that grows without end in chunks is refused too', async () => {
    const answer = await post('x'.repeat(200_000), 'application/json', { 'transfer-encoding': 'chunked' })
    expect(answer.status).toBe(413)
  })
  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=b', 415],
    ['application/jsonp', 415],
    [undefined, 415],
  ])(
    'that calls itself %s is not read as JSON, so no form of another site can send one',
    async (type, status) => {
      const answer = await post('{"status":"forged"}', type)
      expect(answer.status).toBe(status)
      expect(codeOf(answer)).toBe('unsupported_media_type')
    },
  )
  it.each(['{', '{"status":}', '', 'status=a', '{"status":"a"}}', '{"__proto__":{"a":1}}'])(
    '%j is refused as no JSON',
    async (body) => {
      const answer = await post(body, 'application/json')
      expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed_body'])
    },
  )
  it('with the keys of objects changes nothing but what it names', async () => {
    const answer = await post('{"status":"a","constructor":{"prototype":{"polluted":1}}}', 'application/json')
    expect(answer.status).toBeLessThan(500)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

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

it('the cookie of a known browser goes where passwords are tried and is bound to the browser', async () => {
  for (const [PUBLIC_URL, name, secure] of [
    ['http://birds.example.org', 'birdhouse-device', ''],
    ['https://birds.example.org', '__Secure-birdhouse-device', 'Secure; '],
  ] as const) {
    const at = await openHouse({ environment: { PUBLIC_URL } })
    const done = await at.nobody.call('POST /api/birdhouse/v1/setup', {
      body: {
        token: at.setupToken,
        organisation: { name: 'Ōtaki Press' },
        administrator: { name: 'Ana', handle: 'ana', password: 'a long enough password' },
      },
    })
    expect(done.headers.getSetCookie()[1]).toMatch(
      new RegExp(
        `^${name}=[\\w-]{22}\\.[\\w-]{43}; Max-Age=31536000; Path=/api/birdhouse/v1/session; HttpOnly; ${secure}SameSite=Strict$`,
      ),
    )
    await at.stop()
  }
})

it('over https the cookie is bound to the host; everywhere scripts cannot read it', async () => {
  const plain = await house.nobody.call('POST /api/birdhouse/v1/sample/sign-in', {
    body: { handle: 'wei.zhou' },
  })
  expect(plain.headers.get('set-cookie')).toMatch(
    /^birdhouse=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const secure = await openHouse({ sample: true, environment: { PUBLIC_URL: 'https://birds.example.org' } })
  const answer = await secure.nobody.call('POST /api/birdhouse/v1/sample/sign-in', {
    body: { handle: 'wei.zhou' },
  })
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-birdhouse=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const unbound = answer.headers.get('set-cookie')?.split(';')[0]?.replace('__Host-', '') ?? ''
  const me = await exchange(secure.url, {
    method: 'GET',
    path: '/api/birdhouse/v1/me',
    headers: { cookie: unbound },
  })
  expect(me.status).toBe(401)
  await secure.stop()
})
