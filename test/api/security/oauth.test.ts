import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, callerWith, cookieOf, openHouse, type TestHouse } from '#test/rig/house.ts'
import {
  BACK,
  consent,
  exchangeFor,
  queryOf,
  type Registered,
  register,
  SHOWN,
  sendForm,
  signInTo,
  statusWith,
  verifierAndChallenge,
} from '#test/rig/oauth.ts'
import { addPeople, signInAgain, withDatabase } from '#test/rig/people.ts'

/** What somebody could try who wants to be let in as an app, or as another one. */
let house: TestHouse
let tui: Caller
let tuiId: string
let elk: Registered
beforeAll(async () => {
  house = await openHouse()
  const [one] = await addPeople(house, 1)
  if (one === undefined) throw new Error('nobody')
  tui = one.caller
  tuiId = one.id
  elk = await register(house)
})
afterAll(() => house.stop())

const wrong = (told: { status: number; body: { error?: string } }) => [told.status, told.body.error]
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

describe('a code', () => {
  it('works once, though it comes 20 times at once; and then what came of it ends', async () => {
    const code = await consent(tui, elk)
    const told = await Promise.all(Array.from({ length: 20 }, () => exchangeFor(house, elk, code)))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(told.filter(({ status }) => status !== 200).map((one) => wrong(one).join()))).toEqual(
      new Set(['400,invalid_grant']),
    )
    const token = told.find(({ status }) => status === 200)?.body.access_token ?? ''
    expect(await statusWith(house, token)).toBe(401)
  })
  it('is of one app, one address and one verifier, and is used up by whoever tries', async () => {
    const other = await register(house)
    const { verifier, challenge } = verifierAndChallenge()
    const pkce = { code_challenge: challenge, code_challenge_method: 'S256' }
    const tries: [Record<string, string>, Registered, Record<string, string>][] = [
      [{}, other, {}],
      [{}, elk, { redirect_uri: SHOWN }],
      [{}, elk, { code_verifier: verifier }],
      [pkce, elk, {}],
      [pkce, elk, { code_verifier: '' }],
      [pkce, elk, { code_verifier: challenge }],
      [pkce, elk, { code_verifier: `${verifier.slice(0, -1)}${verifier.endsWith('A') ? 'B' : 'A'}` }],
      [{}, { ...elk, client_secret: '' }, {}],
    ]
    for (const [asked, app, more] of tries) {
      const code = await consent(tui, elk, asked)
      expect(wrong(await exchangeFor(house, app, code, more))).toEqual([400, 'invalid_grant'])
      expect(
        (await exchangeFor(house, elk, code, 'code_challenge' in asked ? { code_verifier: verifier } : {}))
          .status,
      ).toBe(400)
    }
    const code = await consent(tui, elk, pkce)
    expect(
      (await exchangeFor(house, { ...elk, client_secret: '' }, code, { code_verifier: verifier })).status,
    ).toBe(200)
  })
  it('needs the right secret where one is shown', async () => {
    const code = await consent(tui, elk)
    const told = await exchangeFor(house, { ...elk, client_secret: 'x'.repeat(43) }, code)
    expect(wrong(told)).toEqual([401, 'invalid_client'])
    expect(told.headers.get('www-authenticate')).toMatch(/^Basic/)
    expect((await exchangeFor(house, elk, code)).status).toBe(200)
  })
  it('is worth nothing after five minutes, or once its browser is signed out', async () => {
    const late = await consent(tui, elk)
    await withDatabase(house.databaseUrl, (db) =>
      db.query('update app_code set expires_at = now() where used_at is null'),
    )
    expect(wrong(await exchangeFor(house, elk, late))).toEqual([400, 'invalid_grant'])
    const browser = await signInAgain(house, tuiId)
    const code = await consent(browser, elk)
    await browser.call('DELETE /api/birdhouse/v1/session')
    expect(wrong(await exchangeFor(house, elk, code))).toEqual([400, 'invalid_grant'])
  })
})

describe('a refresh token', () => {
  const renew = (app: Registered, refresh: string, more: Record<string, string> = {}) =>
    sendForm(house, '/oauth/token', { grant_type: 'refresh_token', refresh_token: refresh, ...app, ...more })

  it('gives a new pair and ends the old one', async () => {
    const { app, token, refresh } = await signInTo(house, tui)
    expect(await statusWith(house, token)).toBe(200)
    const next = await renew(app, refresh)
    expect(next.body.scope).toBe('read write')
    expect(await statusWith(house, token)).toBe(401)
    expect(await statusWith(house, next.body.access_token ?? '')).toBe(200)
  })
  it('that comes twice ends all that came of the consent', async () => {
    const { app, refresh } = await signInTo(house, tui)
    const next = await renew(app, refresh)
    expect(await statusWith(house, next.body.access_token ?? '')).toBe(200)
    expect(wrong(await renew(app, refresh))).toEqual([400, 'invalid_grant'])
    expect(await statusWith(house, next.body.access_token ?? '')).toBe(401)
    expect(wrong(await renew(app, next.body.refresh_token ?? ''))).toEqual([400, 'invalid_grant'])
  })
  it('works once, though it comes ten times at once', async () => {
    const { app, refresh } = await signInTo(house, tui)
    const told = await Promise.all(Array.from({ length: 10 }, () => renew(app, refresh)))
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(told.every(({ status }) => status < 500)).toBe(true)
  })
  it('is over when its access is, a year after the last use', async () => {
    const { app, refresh } = await signInTo(house, tui)
    await withDatabase(house.databaseUrl, (db) =>
      db.query(`update session set expires_at = now() where kind = 'app'`),
    )
    expect(wrong(await renew(app, refresh))).toEqual([400, 'invalid_grant'])
  })
  it('is no other app’s, needs the secret, and opens no more than before', async () => {
    const { app, token, refresh } = await signInTo(house, tui)
    expect(wrong(await renew(elk, refresh))).toEqual([400, 'invalid_grant'])
    expect(wrong(await renew({ ...app, client_secret: '' }, refresh))).toEqual([400, 'invalid_grant'])
    expect(wrong(await renew(app, refresh, { scope: 'read push' }))).toEqual([400, 'invalid_scope'])
    expect(wrong(await renew(app, token))).toEqual([400, 'invalid_grant'])
    expect(await statusWith(house, refresh)).toBe(401)
    expect((await renew(app, refresh, { scope: 'read' })).status).toBe(200)
  })
})

describe('access of an app', () => {
  it('is ended by itself, by either token, and by no other app', async () => {
    const { app, token } = await signInTo(house, tui)
    const revoke = (one: Registered, what: string) =>
      sendForm(house, '/oauth/revoke', { token: what, ...one })
    expect((await revoke(elk, token)).status).toBe(200)
    expect(await statusWith(house, token)).toBe(200)
    expect(wrong(await revoke({ ...app, client_secret: 'wrong' }, token))).toEqual([401, 'invalid_client'])
    expect((await revoke(app, token)).status).toBe(200)
    expect(await statusWith(house, token)).toBe(401)
    expect((await revoke(app, token)).status).toBe(200)
    const again = await signInTo(house, tui)
    await revoke(again.app, again.refresh)
    expect(await statusWith(house, again.token)).toBe(401)
  })
  it('is ended by whoever gave it, and by nobody else', async () => {
    const { token } = await signInTo(house, tui)
    const [{ id } = { id: '' }] = (await tui.call('GET /api/birdhouse/v1/authorisations')).body
    const [stranger] = await addPeople(house, 1)
    const params = { id }
    expect(
      (await stranger?.caller.call('DELETE /api/birdhouse/v1/authorisations/:id', { params }))?.status,
    ).toBe(404)
    expect(await statusWith(house, token)).toBe(200)
    expect((await tui.call('DELETE /api/birdhouse/v1/authorisations/:id', { params })).status).toBe(200)
    expect(await statusWith(house, token)).toBe(401)
  })
  it('ends with that of its person', async () => {
    const [one] = await addPeople(house, 1)
    if (one === undefined) throw new Error('nobody')
    const { app, token, refresh } = await signInTo(house, one.caller)
    const code = await consent(one.caller, app)
    expect(await statusWith(house, token)).toBe(200)
    await one.caller.call('POST /api/birdhouse/v1/me/leave', { body: { handle: one.handle } })
    expect(await statusWith(house, token)).toBe(401)
    expect(wrong(await exchangeFor(house, app, code))).toEqual([400, 'invalid_grant'])
    const fields = { grant_type: 'refresh_token', refresh_token: refresh, ...app }
    expect(wrong(await sendForm(house, '/oauth/token', fields))).toEqual([400, 'invalid_grant'])
  })
  it('ends with a new password, but for the browser that changed it', async () => {
    const fresh = await openHouse()
    try {
      const password = 'a long enough password'
      const setUp = await fresh.nobody.call('POST /api/birdhouse/v1/setup', {
        body: {
          token: fresh.setupToken,
          organisation: { name: 'Ōtaki Press' },
          administrator: { name: 'Ana', handle: 'ana', password },
        },
      })
      const ana = callerWith(fresh, cookieOf(setUp.headers))
      const { app, token } = await signInTo(fresh, ana)
      expect(await statusWith(fresh, token)).toBe(200)
      const change = { current: password, password: 'another one, and longer' }
      expect((await ana.call('POST /api/birdhouse/v1/password', { body: change })).status).toBe(200)
      expect(await statusWith(fresh, token)).toBe(401)
      expect((await exchangeFor(fresh, app, await consent(ana, app))).status).toBe(200)
    } finally {
      await fresh.stop()
    }
  })
  it('is not to be had by an address', async () => {
    const { token } = await signInTo(house, tui)
    for (const name of ['access_token', 'token', 'bearer_token'])
      expect((await fetch(`${house.url}/api/v1/timelines/home?${name}=${token}`)).status).toBe(401)
    const body = { grant_type: 'client_credentials', ...elk }
    const asked = await fetch(`${house.url}/oauth/token?${new URLSearchParams(body)}`, { method: 'POST' })
    expect(asked.status).toBe(401)
  })
  it('is stored in no readable form', async () => {
    const { app, token, refresh } = await signInTo(house, tui)
    const code = await consent(tui, app)
    const found = await withDatabase(house.databaseUrl, async (db) => {
      const rows = await Promise.all(
        ['app', 'app_code', 'session', 'app_refresh', 'app_token'].map((table) =>
          db.query(`select t::text from ${table} t`),
        ),
      )
      return JSON.stringify(rows.map((one) => one.rows))
    })
    expect(found).toContain(app.client_id)
    for (const secret of [app.client_secret, token, refresh, code]) expect(found).not.toContain(secret)
  })
})
