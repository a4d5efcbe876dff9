import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { exchange, type WireAnswer } from '#test/rig/wire.ts'

/** Guessing passwords is slow from wherever it is tried, and locks nobody out of a browser that they use. */
const PASSWORD = 'a long enough password'
let house: TestHouse
let ana: string[]
let count = 0

beforeAll(async () => {
  house = await openHouse({ environment: { RATE_LIMITS: 'true', TRUST_PROXY: '127.0.0.1' } })
  const done = await send('/api/birdhouse/v1/setup', {
    token: house.setupToken,
    organisation: { name: 'Ōtaki Press' },
    administrator: { name: 'Ana', handle: 'ana', email: 'ana@example.org', password: PASSWORD },
  })
  ana = cookiesOf(done)
})
afterAll(() => house.stop())

type From = { from?: string; cookie?: string }

function send(path: string, body: unknown, { from = fresh(), cookie }: From = {}): Promise<WireAnswer> {
  return exchange(house.url, {
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': from,
      ...(cookie !== undefined && { cookie }),
    },
    body: JSON.stringify(body),
  })
}
const signIn = (login: string, password: string, how?: From) =>
  send('/api/birdhouse/v1/session', { login, password }, how)
const cookiesOf = (answer: WireAnswer) =>
  (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '')
const deviceIn = (cookies: string[]) => cookies.find((one) => one.startsWith('birdhouse-device=')) ?? 'none'
/** An address that nobody has used. */
function fresh(): string {
  count += 1
  return `10.${count >> 8}.${count & 255}.1`
}

async function guess(login: string, times: number, how: () => From = () => ({})): Promise<number[]> {
  const found: number[] = []
  for (let n = 0; n < times; n++) found.push((await signIn(login, 'a wrong password', how())).status)
  return found
}
const refused = (statuses: number[]) => statuses.filter((status) => status === 429).length

it('one address guesses 8 times at one person, and nobody at another address is kept out', async () => {
  const from = fresh()
  expect(await guess('ana', 10, () => ({ from }))).toEqual([...Array(8).fill(401), 429, 429])
  expect((await signIn('ana', PASSWORD, { from })).status).toBe(429)
  expect((await signIn('ana', PASSWORD)).status).toBe(200)
})

describe('when many addresses have guessed as often as they may all together, by any name', () => {
  beforeAll(async () => {
    const names = ['ana', '@ana', 'ANA', ' ana ', 'ana@example.org']
    const statuses: number[] = []
    for (let n = 0; n < 112; n++)
      statuses.push((await signIn(names[n % names.length] ?? '', 'a wrong password')).status)
    expect(refused(statuses)).toBeGreaterThan(10)
    expect((await signIn('ana', PASSWORD)).status).toBe(429)
  }, 60_000)

  it('a browser that signed in before is let in, from wherever it is', async () => {
    const answer = await signIn('ana', PASSWORD, { cookie: deviceIn(ana) })
    expect(answer.status).toBe(200)
    expect((await signIn('@ANA', PASSWORD, { cookie: deviceIn(cookiesOf(answer)) })).status).toBe(200)
  })

  it('so is one whose address has failed too often, as one of an office might', async () => {
    const from = fresh()
    for (let n = 0; n < 21; n++) await signIn(`somebody${n}`, 'a wrong password', { from })
    expect((await signIn('nobody', PASSWORD, { from })).status).toBe(429)
    expect((await signIn('ana', PASSWORD, { from, cookie: deviceIn(ana) })).status).toBe(200)
    expect((await signIn('nobody', PASSWORD, { from, cookie: deviceIn(ana) })).status).toBe(429)
  })

  it('a cookie that somebody made up, took apart or got for another account is none', async () => {
    const [name = '', value = ''] = deviceIn(ana).split('=')
    const [nonce, seal] = value.split('.')
    const invited = await send(
      '/api/birdhouse/v1/invitations',
      {},
      { cookie: ana.find((one) => one.startsWith('birdhouse=')) ?? '' },
    )
    const token = (JSON.parse(invited.text) as { url: string }).url.split('/').at(-1)
    const eve = await send(`/api/birdhouse/v1/invitations/${token}/accept`, {
      name: 'Eve',
      handle: 'eve',
      password: PASSWORD,
    })
    expect(deviceIn(cookiesOf(eve))).not.toBe('none')
    const cookies = [`${nonce}.`, `.${seal}`, `x${nonce}.${seal}`, `${nonce}.${nonce}`, `${value}A`, '.', '']
      .map((made) => `${name}=${made}`)
      .concat(deviceIn(cookiesOf(eve)))
    for (const cookie of cookies)
      expect([cookie, (await signIn('ana', PASSWORD, { cookie })).status]).toEqual([cookie, 429])
  })

  it('that browser guesses 8 times too, wherever it says it is', async () => {
    const cookie = deviceIn(ana)
    expect(await guess('ana', 10, () => ({ cookie }))).toEqual([...Array(8).fill(401), 429, 429])
  })

  it('a new password makes every browser unknown but the one that gave it', async () => {
    const [session = ''] = ana
    const changed = await send(
      '/api/birdhouse/v1/password',
      { current: PASSWORD, password: 'another long password' },
      { cookie: session },
    )
    expect(changed.status).toBe(200)
    const use = (cookie: string) => signIn('ana', 'another long password', { cookie })
    expect((await use(deviceIn(ana))).status).toBe(429)
    expect((await use(deviceIn(cookiesOf(changed)))).status).toBe(200)
  })
})

it('a made-up cookie of a known browser opens no other door, and this one no further', async () => {
  const cookie = 'birdhouse-device=made.up'
  const tries: ((from: string) => Promise<WireAnswer>)[] = [
    (from) =>
      exchange(house.url, {
        method: 'GET',
        path: '/api/birdhouse/v1/invitations/0123456789abcdef',
        headers: { cookie, 'x-forwarded-for': from },
      }),
    (from) => send('/api/birdhouse/v1/invitations/0123456789abcdef/accept', {}, { from, cookie }),
    (from) => send('/api/birdhouse/v1/setup', {}, { from, cookie }),
    (from) => signIn(`nobody${from}${Math.random()}`, 'a wrong password', { from, cookie }),
  ]
  for (const attempt of tries) {
    const from = fresh()
    const statuses: number[] = []
    for (let n = 0; n < 24; n++) statuses.push((await attempt(from)).status)
    expect(refused(statuses)).toBe(4)
  }
})

it('a name that nobody has is refused as often and in the same words as one that somebody has', async () => {
  const from = { nobody: fresh(), eve: fresh() }
  async function words(login: keyof typeof from) {
    const answers: WireAnswer[] = []
    for (let n = 0; n < 9; n++) answers.push(await signIn(login, 'a wrong password', { from: from[login] }))
    return answers.map(({ status, text }) => [status, text.replace(/\d+/, 'n')])
  }
  expect(await words('nobody')).toEqual(await words('eve'))
})
