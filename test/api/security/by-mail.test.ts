import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { codeOf } from '#test/rig/authenticator.ts'
import { type Caller, callerWith, cookieOf, openHouse, type TestHouse } from '#test/rig/house.ts'
import { withDatabase } from '#test/rig/people.ts'
import { partOf, type Received, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'
import { openStream } from '#test/rig/stream.ts'

/** Links that come by mail let in whoever reads that mail, once, and tell nobody else anything. */
const PASSWORD = 'a long enough password'
const OTHER = 'another long password'
let house: TestHouse
let peer: SmtpPeer
let ana: Caller

beforeAll(async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  house = await openHouse({
    environment: {
      ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(peer.port), SMTP_SECURITY: 'none' },
      MAIL_SENDER: 'birdhouse@press.example',
    },
  })
  const done = await house.nobody.call('POST /api/birdhouse/v1/setup', {
    body: {
      token: house.setupToken,
      organisation: { name: 'Ōtaki Press' },
      administrator: { name: 'Ana', handle: 'ana', email: 'ana@press.example', password: PASSWORD },
    },
  })
  ana = callerWith(house, cookieOf(done.headers))
})
afterAll(async () => {
  await house.stop()
  await peer.stop()
})
beforeEach(() => database('delete from password_reset'))

const database = (sql: string) => withDatabase(house.databaseUrl, (client) => client.query(sql))
const ask = (login: string, language: 'en' | 'de' = 'en') =>
  house.nobody.call('POST /api/birdhouse/v1/password-reset', { body: { login, language } })
const reset = (token: string, password = OTHER) =>
  house.nobody.call('POST /api/birdhouse/v1/password-reset/:token', { params: { token }, body: { password } })
const look = (token: string) =>
  house.nobody.call('GET /api/birdhouse/v1/password-reset/:token', { params: { token } })
const enter = (password: string, code?: string) =>
  house.nobody.call('POST /api/birdhouse/v1/session', {
    body: { login: 'ana', password, ...(code && { code }) },
  })
const signIn = async (password: string) => callerWith(house, cookieOf((await enter(password)).headers))
const status = async (caller: Caller) => (await caller.call('GET /api/birdhouse/v1/me')).status
const tokenIn = (mail: Received) => /\/(?:reset|email)\/([\w-]+)/.exec(partOf(mail, 'text/plain'))?.[1] ?? ''

async function linkFor(login = 'ana'): Promise<string> {
  await ask(login)
  const mail = await peer.next()
  expect(mail.to).toEqual(['ana@press.example'])
  return tokenIn(mail)
}

it('a link comes to the address that is stored, in the language asked for, and the same in both parts', async () => {
  for (const [language, words] of [
    ['en', 'Somebody, probably you'],
    ['de', 'Jemand, vermutlich du'],
  ] as const) {
    await ask('ANA@press.example', language)
    const mail = await peer.next()
    expect(partOf(mail, 'text/plain')).toContain(words)
    expect(partOf(mail, 'text/html')).toContain(tokenIn(mail))
    expect((await look(tokenIn(mail))).body).toEqual({ handle: 'ana' })
  }
})

it('it sets the password once, and all sessions, streams and other links end with it', async () => {
  const [first, second] = [await linkFor(), await linkFor('@ana')]
  await database(`insert into passkey (id, account_id, credential_id, public_key, counter, name, created_at)
    select 1, id, 'x', 'x', 0, 'Somebody’s', now() from account where handle = 'ana'`)
  const stream = await openStream(house.url, ana)
  expect((await reset(first, 'short')).status).toBe(422)
  const answers = await Promise.all([reset(first), reset(first), reset(second)])
  expect(answers.map((one) => one.status).sort()).toEqual([200, 404, 404])
  await stream.ended
  expect(await status(ana)).toBe(401)
  expect((await look(second)).body).toMatchObject({ code: 'link_invalid' })
  expect((await enter(PASSWORD)).status).toBe(401)
  ana = await signIn(OTHER)
  expect(await status(ana)).toBe(200)
  expect((await ana.call('GET /api/birdhouse/v1/passkeys')).body).toEqual([])
  expect(partOf(await peer.next(), 'text/plain')).toContain('was just set anew')
})

it('asking tells nothing: whoever there is, the answer is the same, and it waits for nobody', async () => {
  const answers = await Promise.all(
    ['ana', 'nobody', 'ana@press.example', "' or 1=1 --", 'a@b.example'].map(async (login) => {
      const { status, body, headers } = await ask(login)
      return [status, body, headers.get('set-cookie')]
    }),
  )
  for (const answer of answers) expect(answer).toEqual([200, {}, null])
  await peer.next()
  await peer.next()
  // Not even while the account cannot be read is the answer for somebody who exists any later.
  await withDatabase(house.databaseUrl, async (client) => {
    await client.query('begin; lock table account in access exclusive mode')
    expect((await ask('ana')).status).toBe(200)
    await client.query('rollback')
  })
  await peer.next()
})

it('after an hour it is worth nothing, and so it is for who has no access', async () => {
  const token = await linkFor()
  await database(`update password_reset set expires_at = now() - interval '1 second'`)
  expect((await reset(token)).body).toMatchObject({ code: 'link_invalid' })
  const other = await linkFor()
  await database(`update account set state = 'suspended' where handle = 'ana'`)
  expect((await reset(other)).body).toMatchObject({ code: 'link_invalid' })
  await database(`update account set state = 'active' where handle = 'ana'`)
  expect((await look('0123456789abcdef')).status).toBe(404)
})

it('the database holds no link, neither in its table nor in what waits to be sent', async () => {
  const token = await linkFor()
  const rows = await withDatabase(house.databaseUrl, (client) =>
    client.query<{ all: string }>(`select string_agg(r::text, '') as all from password_reset r`),
  )
  expect(rows.rows[0]?.all).not.toContain(Buffer.from(token).toString('hex'))
})

it('it does not lead past the second step', async () => {
  const begun = await ana.call('POST /api/birdhouse/v1/second-factor', { body: { current: OTHER } })
  const body = { code: codeOf(begun.body.secret) }
  await ana.call('POST /api/birdhouse/v1/second-factor/confirm', { body })
  const answer = await reset(await linkFor(), PASSWORD)
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
  await peer.next()
  expect((await enter(PASSWORD)).body).toMatchObject({ code: 'second_factor_needed' })
  const entered = await enter(PASSWORD, codeOf(begun.body.secret, 1))
  ana = callerWith(house, cookieOf(entered.headers))
  await ana.call('POST /api/birdhouse/v1/second-factor/remove', { body: { proof: PASSWORD } })
})

const change = (email: string, current = PASSWORD) =>
  ana.call('POST /api/birdhouse/v1/email', { body: { email, current } })
const lookAtLink = (token: string) =>
  house.nobody.call('GET /api/birdhouse/v1/email/:token', { params: { token } })
const follow = (token: string) =>
  house.nobody.call('POST /api/birdhouse/v1/email/:token', { params: { token }, body: {} })
const address = async () =>
  (await ana.call('GET /api/birdhouse/v1/people/:handle', { params: { handle: 'ana' } })).body.email

it('an address changes when the new one confirms it, and the old one can undo that, which ends all sessions', async () => {
  expect((await change('ana@home.example', 'not my password')).status).toBe(401)
  expect((await change('ana@home.example')).status).toBe(200)
  const confirming = await peer.next()
  expect(confirming.to).toEqual(['ana@home.example'])
  const token = tokenIn(confirming)
  expect((await lookAtLink(token)).body).toEqual({
    handle: 'ana',
    kind: 'confirm',
    email: 'ana@home.example',
  })
  expect(await address(), 'looking changes nothing').toBe('ana@press.example')
  const old = await linkFor()
  expect((await follow(token)).status).toBe(200)
  expect(await address()).toBe('ana@home.example')
  expect((await reset(old)).status, 'what went to the old address').toBe(404)
  expect((await follow(token)).status).toBe(404)
  const told = await peer.next()
  expect(told.to).toEqual(['ana@press.example'])
  const undo = tokenIn(told)
  expect((await lookAtLink(undo)).body).toMatchObject({ kind: 'undo', email: 'ana@press.example' })
  expect((await follow(undo)).status).toBe(200)
  expect(await status(ana)).toBe(401)
  ana = await signIn(PASSWORD)
  expect(await address()).toBe('ana@press.example')
  expect((await follow(undo)).status).toBe(404)
})

it('the first old address can undo, however often it was changed since', async () => {
  await change('thief@evil.example')
  await follow(tokenIn(await peer.next()))
  const undo = tokenIn(await peer.next())
  await change('thief2@evil.example')
  await follow(tokenIn(await peer.next()))
  const thiefs = tokenIn(await peer.next())
  expect((await follow(undo)).status).toBe(200)
  expect((await follow(thiefs)).status).toBe(404)
  ana = await signIn(PASSWORD)
  expect(await address()).toBe('ana@press.example')
})

it('an address that somebody else has is answered alike and gets no link', async () => {
  const { url } = (await ana.call('POST /api/birdhouse/v1/invitations', { body: {} })).body
  await house.nobody.call('POST /api/birdhouse/v1/invitations/:token/accept', {
    params: { token: url.split('/').at(-1) ?? '' },
    body: { name: 'Ben', handle: 'ben', password: PASSWORD },
  })
  await database(`update account set email = 'ben@press.example' where handle = 'ben'`)
  const before = peer.received.length
  expect((await change('BEN@press.example')).body).toEqual({})
  await change('free@press.example')
  const late = tokenIn(await peer.next())
  expect(peer.received.length).toBe(before + 1)
  await database(`update account set email = 'free@press.example' where handle = 'ben'`)
  expect((await follow(late)).body).toMatchObject({ code: 'email_taken' })
})

it('a new password ends links that were sent for before it', async () => {
  await change('later@press.example')
  const token = tokenIn(await peer.next())
  await ana.call('POST /api/birdhouse/v1/password', { body: { current: PASSWORD, password: OTHER } })
  expect((await follow(token)).status).toBe(404)
})

it('without mail it says so to everybody', async () => {
  const other = await openHouse({ sample: true })
  const body = { login: 'wei.zhou' }
  expect((await other.nobody.call('POST /api/birdhouse/v1/password-reset', { body })).body).toMatchObject({
    code: 'mail_off',
  })
  await other.stop()
})

it('an import changes nobody’s address who may do more than whoever imports', async () => {
  const made = await ana.call('POST /api/birdhouse/v1/roles', {
    body: { name: 'Directory', permissions: ['manage_people'] },
  })
  const ben = (await ana.call('GET /api/birdhouse/v1/people/:handle', { params: { handle: 'ben' } })).body
  await ana.call('POST /api/birdhouse/v1/people/:id/roles/:role', {
    params: { id: ben.account.id, role: made.body.id },
  })
  const entered = await house.nobody.call('POST /api/birdhouse/v1/session', {
    body: { login: 'ben', password: PASSWORD },
  })
  const caller = callerWith(house, cookieOf(entered.headers))
  const bring = (csv: string) =>
    caller.call('POST /api/birdhouse/v1/people/import', { body: { csv, apply: true } })
  expect((await bring('name,handle,e-mail\nAna,ana,thief@evil.example')).body).toMatchObject({
    code: 'more_than_you_hold',
  })
  expect(await address()).toBe('ana@press.example')
  expect((await bring('name,handle,e-mail\nBen,ben,ben@new.example')).body.applied).toBe(true)
})

/** Last: what is asked for here may still be under way afterwards. */
it('nobody is flooded: three links in an hour', async () => {
  for (let n = 0; n < 3; n++) await linkFor()
  const before = peer.received.length
  for (let n = 0; n < 5; n++) expect((await ask('ana')).status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(peer.received.length).toBe(before)
})
