import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, callerWith, cookieOf, openHouse, type TestHouse } from '#test/rig/house.ts'
import {
  consent,
  exchangeFor,
  openToApps,
  type Registered,
  register,
  SHOWN,
  sendForm,
  signInTo,
  statusWith,
  verifierAndChallenge,
  wrong,
} from '#test/rig/oauth.ts'
import { addPeople, signInAgain, withDatabase } from '#test/rig/people.ts'

/** What somebody could try with codes and tokens of apps. */
let house: TestHouse
let tui: Caller
let tuiId: string
let elk: Registered
beforeAll(async () => {
  ;({ house, tui, tuiId, elk } = await openToApps())
})
afterAll(() => house.stop())

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
