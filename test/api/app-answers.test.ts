import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { letIn } from '#test/rig/apps.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'

/** What goes with answers, and what programs ask first. */
let house: TestHouse
let headers: Record<string, string>
let id: string
beforeAll(async () => {
  house = await openHouse({ sample: true, environment: { RATE_LIMITS: 'true' } })
  const tui = await house.signIn('tui.armitage')
  id = (await tui.call('GET /api/v1/accounts/verify_credentials')).body.id
  const [token] = await letIn(house, id, [['read', 'write']])
  headers = { authorization: `Bearer ${token}` }
})
afterAll(() => house.stop())
afterEach(() => void vi.useRealTimers())
/** What is left of a limit grows with time. */
const stopClock = () => vi.useFakeTimers({ toFake: ['Date'] })
const get = (path: string, more: Record<string, string> = {}) =>
  fetch(`${house.url}${path}`, { headers: { ...headers, ...more } })

describe('an answer', () => {
  it.each(['/api/v1/timelines/home', '/api/v1/lists', '/api/v2/instance'])(
    'of %s is not sent twice',
    async (path) => {
      const first = await get(path)
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^W\/"[\w-]+"$/)
      const again = await get(path, { 'if-none-match': etag })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
      expect(again.headers.get('access-control-allow-origin')).toBe('*')
      expect((await get(path, { 'if-none-match': 'W/"other"' })).status).toBe(200)
    },
  )
  it('of what has changed is another', async () => {
    const before = (await get('/api/v1/timelines/home')).headers.get('etag') ?? ''
    const body = new URLSearchParams({ status: 'Something new' })
    await fetch(`${house.url}/api/v1/statuses`, { method: 'POST', headers, body })
    const after = await get('/api/v1/timelines/home', { 'if-none-match': before })
    expect(after.status).toBe(200)
    expect(await after.json()).toMatchObject([
      { content: expect.stringContaining('Something new') },
      ...Array(19).fill({}),
    ])
  })
  it('says how much of a limit is left, and when all of it is', async () => {
    stopClock()
    const first = await get('/api/v1/lists')
    expect(first.headers.get('x-ratelimit-limit')).toBe('300')
    const left = Number(first.headers.get('x-ratelimit-remaining'))
    const next = await get('/api/v1/lists')
    expect(Number(next.headers.get('x-ratelimit-remaining'))).toBe(left - 1)
    const reset = Date.parse(next.headers.get('x-ratelimit-reset') ?? '')
    expect(reset).toBeGreaterThan(Date.now() - 1_000)
    expect(reset).toBeLessThan(Date.now() + 62_000)
    const posted = await fetch(`${house.url}/api/v1/lists`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ title: 'One' }),
    })
    expect([posted.status, posted.headers.get('x-ratelimit-limit')]).toEqual([200, '100'])
  })
  it('that is one too many says so', async () => {
    stopClock()
    const told = await Promise.all(Array.from({ length: 320 }, () => get('/api/v1/lists')))
    const refused = told.find(({ status }) => status === 429)
    expect(refused?.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('who asks first', () => {
  const ask = async (path: string) => {
    const answer = await fetch(`${house.url}${path}`)
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }
  it('is told where WebFinger is, and by that of nobody', async () => {
    const meta = await ask('/.well-known/host-meta')
    expect([meta.status, meta.type]).toEqual([200, 'application/xrd+xml; charset=utf-8'])
    expect(meta.text).toContain(`${house.url}/.well-known/webfinger?resource={uri}`)
    const of = (who: string) => ask(`/.well-known/webfinger?resource=acct:${who}@${new URL(house.url).host}`)
    const [there, nobody] = [await of('tui.armitage'), await of('nobody.at.all')]
    expect(there).toEqual(nobody)
    expect(there.status).toBe(404)
    expect((await ask('/.well-known/webfinger')).status).toBe(422)
  })
  it('is told by NodeInfo that nobody can register, and nothing of who is inside', async () => {
    const { links } = JSON.parse((await ask('/.well-known/nodeinfo')).text) as { links: { href: string }[] }
    expect(links).toHaveLength(2)
    for (const { href } of links) {
      const info = JSON.parse((await ask(new URL(href).pathname)).text)
      expect(info).toMatchObject({ openRegistrations: false, usage: { users: { total: 0 }, localPosts: 0 } })
      expect(info.software.name).toMatch(/^[a-z0-9-]+$/)
    }
  })
})

describe('an address', () => {
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(`${house.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  it('is not kept from signing in by apps whose access was ended', async () => {
    const app = { client_name: 'Ice', redirect_uris: 'ice://back' }
    const { client_id, client_secret } = JSON.parse((await post('/api/v1/apps', app)).text)
    const old = { grant_type: 'refresh_token', refresh_token: 'x'.repeat(43), client_id, client_secret }
    const told = await Promise.all(Array.from({ length: 30 }, () => post('/oauth/token', old)))
    expect(new Set(told.map(({ status }) => status))).toEqual(new Set([400]))
    await house.signIn('dave.pokere')
  })
  it('registers 200 apps an hour', async () => {
    stopClock()
    const app = { client_name: 'Ice', redirect_uris: 'ice://back' }
    const told = await Promise.all(Array.from({ length: 205 }, () => post('/api/v1/apps', app)))
    expect(told.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(199)
    const refused = told.find(({ status }) => status === 429)
    expect(refused?.headers.get('x-ratelimit-limit')).toBe('200')
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
