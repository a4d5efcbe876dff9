import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, TestHouse } from '#test/rig/house.ts'
import {
  BACK,
  consent,
  exchangeFor,
  openToApps,
  queryOf,
  type Registered,
  register,
  SHOWN,
  sendForm,
  signInTo,
  statusWith,
  wrong,
} from '#test/rig/oauth.ts'
import { addPeople, withDatabase } from '#test/rig/people.ts'

/** What somebody could try who wants to be let in as an app, or as another one. */
let house: TestHouse
let tui: Caller
let tuiId: string
let elk: Registered
beforeAll(async () => {
  ;({ house, tui, tuiId, elk } = await openToApps())
})
afterAll(() => house.stop())

const refused = async (query: string) => {
  const answer = await tui.call('POST /api/birdhouse/v1/authorise/look', { body: { asked: query } })
  return answer.status === 200 ? answer.body.refused?.code : (answer.body as { code?: string }).code
}

describe('an app', () => {
  it('registers, is let in, and acts as whoever let it in', async () => {
    const { token } = await signInTo(house, tui)
    const headers = { authorization: `Bearer ${token}` }
    const me = await fetch(`${house.url}/api/v1/accounts/verify_credentials`, { headers })
    expect(await me.json()).toMatchObject({ id: tuiId })
    const app = await fetch(`${house.url}/api/v1/apps/verify_credentials`, { headers })
    const { client_secret, ...told } = (await app.json()) as Record<string, unknown>
    expect(told).toMatchObject({
      name: 'Elk',
      redirect_uris: [BACK, SHOWN],
      scopes: ['read', 'write', 'follow', 'push'],
    })
    expect(client_secret).toBeUndefined()
    expect((await tui.call('GET /api/birdhouse/v1/authorisations')).body[0]).toMatchObject({
      name: 'Elk',
      scopes: ['read', 'write'],
    })
  })

  it('may send JSON, an array of addresses, and its secret in a header', async () => {
    const made = await fetch(`${house.url}/api/v1/apps`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_name: 'Ice',
        redirect_uris: ['ice://back'],
        scopes: 'read admin:read',
        website: 'https://ice.example',
      }),
    })
    const app = (await made.json()) as Registered & { scopes: string[] }
    expect(app.scopes).toEqual(['read'])
    const code = await consent(tui, app, { redirect_uri: 'ice://back', scope: 'read' })
    const basic = Buffer.from(`${app.client_id}:${app.client_secret}`).toString('base64')
    const fields = { grant_type: 'authorization_code', code, redirect_uri: 'ice://back' }
    const told = await sendForm(house, '/oauth/token', fields, { authorization: `Basic ${basic}` })
    expect(told.body).toMatchObject({ token_type: 'Bearer', scope: 'read' })
    expect(told.headers.get('cache-control')).toContain('no-store')
  })

  it('without an address gets a code to copy', async () => {
    const code = await consent(tui, elk, { redirect_uri: SHOWN })
    expect(code).toMatch(/^[\w-]{43}$/)
    expect((await exchangeFor(house, elk, code, { redirect_uri: SHOWN })).status).toBe(200)
  })

  it('by itself opens what needs no person, and nothing else', async () => {
    const told = await sendForm(house, '/oauth/token', {
      grant_type: 'client_credentials',
      scope: 'read',
      ...elk,
    })
    const token = told.body.access_token ?? ''
    expect(await statusWith(house, token, '/api/v1/apps/verify_credentials')).toBe(200)
    expect(await statusWith(house, token, '/api/v2/instance')).toBe(200)
    expect(await statusWith(house, token, '/api/v1/timelines/home')).toBe(422)
    expect(await statusWith(house, token, '/api/birdhouse/v1/me')).toBe(403)
    const { client_secret: _, ...secretless } = elk
    expect(
      wrong(await sendForm(house, '/oauth/token', { grant_type: 'client_credentials', ...secretless })),
    ).toEqual([401, 'invalid_client'])
    const more = { grant_type: 'client_credentials', scope: 'read profile', ...elk }
    expect(wrong(await sendForm(house, '/oauth/token', more))).toEqual([400, 'invalid_scope'])
  })

  it('is told who let it in only where it may know', async () => {
    const { token } = await signInTo(house, tui)
    expect(await statusWith(house, token, '/oauth/userinfo')).toBe(403)
    const app = await register(house, { scopes: 'profile' })
    const { body } = await exchangeFor(house, app, await consent(tui, app, { scope: 'profile' }))
    expect(await statusWith(house, body.access_token ?? '', '/oauth/userinfo')).toBe(200)
    expect(await statusWith(house, body.access_token ?? '', '/api/v1/timelines/home')).toBe(403)
  })
})

describe('registration', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a.example/#x',
    'https://u:p@a.example/',
    'https:a.example',
    '//a.example/',
    '/back',
    'file:///etc/passwd',
    'JavaScript://a.example/%0aalert(1)',
    'https://a.example\\@b.example/',
    'urn:other',
    '',
    'blob:https://a.example/x',
  ])('refuses %j as an address', async (uri) => {
    const told = await sendForm(house, '/api/v1/apps', { client_name: 'Bad', redirect_uris: uri })
    expect(told.status).toBe(422)
  })
  it('takes what can’t be seen out of a name, and no name that has nothing else', async () => {
    const app = { client_name: ' E\u202el\u200bk\nfor you', redirect_uris: BACK }
    expect((await sendForm(house, '/api/v1/apps', app)).body.name).toBe('Elk for you')
    const none = { client_name: '\u200b\u202e', redirect_uris: BACK }
    expect((await sendForm(house, '/api/v1/apps', none)).status).toBe(422)
  })
  it('refuses scopes that are none, and sites that are none', async () => {
    const app = { client_name: 'Bad', redirect_uris: BACK }
    expect((await sendForm(house, '/api/v1/apps', { ...app, scopes: 'read everything' })).status).toBe(422)
    expect((await sendForm(house, '/api/v1/apps', { ...app, scopes: 'admin:read' })).status).toBe(422)
    expect((await sendForm(house, '/api/v1/apps', { ...app, website: 'javascript:alert(1)' })).status).toBe(
      422,
    )
  })
})

describe('where somebody is sent', () => {
  it.each([
    `${BACK}/more`,
    BACK.slice(0, -1),
    `${BACK}?x=1`,
    `${BACK}#x`,
    BACK.replace('elk', 'ELK'),
    BACK.replace('https', 'http'),
    BACK.replace('elk.example', 'elk.example@evil.example'),
    BACK.replace('elk.example', 'elk.example.evil.example'),
    BACK.replace('/signed', ':443/signed'),
    BACK.replace('/in', '/../signed/in'),
    ` ${BACK}`,
    `${BACK}\n${SHOWN}`,
    'javascript:alert(1)',
  ])('is never %j', async (uri) => {
    expect(await refused(queryOf(elk, { redirect_uri: uri }))).toBe('redirect_unknown')
    const page = await fetch(`${house.url}/oauth/authorize?${queryOf(elk, { redirect_uri: uri })}`, {
      redirect: 'manual',
    })
    expect(page.headers.get('location')).toMatch(/^\/authorise\?asked=q[\w-]+$/)
  })
  it('is any port of this very computer where an app registered with one there: it takes what is free', async () => {
    const own = 'http://127.0.0.1:1234/signed/in'
    const tide = await register(house, { redirect_uris: own })
    const other = own.replace('1234', '49152')
    const code = await consent(tui, tide, { redirect_uri: other })
    expect((await exchangeFor(house, tide, code, { redirect_uri: own })).body.error).toBe('invalid_grant')
    const again = await consent(tui, tide, { redirect_uri: other })
    expect((await exchangeFor(house, tide, again, { redirect_uri: other })).status).toBe(200)
    for (const uri of [
      ...['http://127.0.0.1:1@evil.example/signed/in', 'http://127.0.0.1.evil.example/signed/in'],
      ...['http://localhost:1234/signed/in', 'https://127.0.0.1:1234/signed/in', `${other}?x=1`],
      ...['http://127.0.0.1:99999/signed/in', 'http://127.0.0.1:/signed/in', 'http://[::1]:1234/signed/in'],
      other.replace('/in', '/out'),
    ])
      expect(await refused(queryOf(tide, { redirect_uri: uri })), uri).toBe('redirect_unknown')
    expect(await refused(queryOf(elk, { redirect_uri: other }))).toBe('redirect_unknown')
  })

  it('is the page that asks, with a slash at the end of the address and without', async () => {
    for (const path of ['/oauth/authorize', '/oauth/authorize/']) {
      const page = await fetch(`${house.url}${path}?${queryOf(elk, { state: '1e5', lang: 'de' })}`, {
        redirect: 'manual',
      })
      const asked =
        /^\/authorise\?asked=q([\w-]+)&lang=de$/.exec(page.headers.get('location') ?? '')?.[1] ?? ''
      expect(Buffer.from(asked, 'base64url').toString()).toContain('state=1e5')
    }
  })
  it('carries the state as it came', async () => {
    const state = '00123 "ä" &x=1'
    const body = { asked: queryOf(elk, { state }), allow: true }
    const { back } = (await tui.call('POST /api/birdhouse/v1/authorise', { body })).body
    expect(new URL(back ?? '').searchParams.get('state')).toBe(state)
    const no = await tui.call('POST /api/birdhouse/v1/authorise', { body: { ...body, allow: false } })
    expect(new URL(no.body.back ?? '').searchParams.get('error')).toBe('access_denied')
    expect(new URL(no.body.back ?? '').searchParams.get('code')).toBeNull()
  })
  it.each([
    ['an app that is not there', { client_id: 'x'.repeat(43) }, 'app_unknown'],
    ['the implicit way', { response_type: 'token' }, 'unsupported_response_type'],
    ['more than was registered', { scope: 'read profile' }, 'invalid_scope'],
    ['what no scope is', { scope: 'root' }, 'invalid_scope'],
    [
      'a plain challenge',
      { code_challenge: 'a'.repeat(43), code_challenge_method: 'plain' },
      'challenge_refused',
    ],
    ['a challenge without its method', { code_challenge: 'a'.repeat(43) }, 'challenge_refused'],
    ['a method without a challenge', { code_challenge_method: 'S256' }, 'challenge_refused'],
  ])('%s is refused', async (_, more, code) => {
    expect(await refused(queryOf(elk, more as unknown as Record<string, string>))).toBe(code)
  })
  it('nothing may be said twice', async () => {
    for (const more of ['&redirect_uri=https://evil.example', '&scope=write', `&client_id=${elk.client_id}`])
      expect(await refused(queryOf(elk) + more)).toBe('asked_wrongly')
  })
  it('wants a sign-in of just now where the app does', async () => {
    const [old] = await addPeople(house, 1)
    const look = async () =>
      (
        await old?.caller.call('POST /api/birdhouse/v1/authorise/look', {
          body: { asked: queryOf(elk, { force_login: 'true' }) },
        })
      )?.body.sign_in_again
    expect(await look()).toBe(false)
    await withDatabase(house.databaseUrl, (db) =>
      db.query(`update session set created_at = now() - interval '1 hour' where account_id = $1`, [old?.id]),
    )
    expect(await look()).toBe(true)
    const body = { asked: queryOf(elk, { force_login: 'true' }), allow: true }
    expect((await old?.caller.call('POST /api/birdhouse/v1/authorise', { body }))?.status).toBe(403)
  })
})
