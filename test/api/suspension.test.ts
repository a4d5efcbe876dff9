import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { hashPassword } from '#server/platform/secrets/index.ts'
import { callerWith, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

const PASSWORD = randomBytes(12).toString('hex')
let house: TestHouse
let peer: SmtpPeer
let hash: string
let moderator: Somebody
let other: Somebody
let person: Somebody

beforeAll(async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  house = await openHouse({
    environment: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(peer.port),
      SMTP_SECURITY: 'none',
      MAIL_SENDER: 'birdhouse@example.org',
    },
  })
  hash = await hashPassword(PASSWORD)
  ;[moderator] = await addPeople(house, 1, 'administrator')
  ;[other] = await addPeople(house, 1)
})
afterAll(async () => {
  await house.stop()
  await peer.stop()
})
beforeEach(async () => {
  ;[person] = await addPeople(house, 1)
  await withDatabase(house.databaseUrl, (client) =>
    client.query(`update account set password_hash = $2, email = $3, languages = '{de}' where id = $1`, [
      person.id,
      hash,
      `${person.handle}@example.org`,
    ]),
  )
})

const signIn = (password = PASSWORD) =>
  house.nobody.call('POST /api/birdhouse/v1/session', { body: { login: person.handle, password } })
/** With the cookies that an answer has set. */
const withCookies = (headers: Headers) =>
  callerWith(
    house,
    headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  )
async function suspend(words = 'Stop this'): Promise<void> {
  const status = (
    await person.caller.call('POST /api/v1/statuses', { body: { status: 'Something hurtful' } })
  ).body
  const made = await other.caller.call('POST /api/v1/reports', {
    body: { account_id: person.id, status_ids: [status.id] },
  })
  await moderator.caller.call('POST /api/birdhouse/v1/reports/:id/decide', {
    params: { id: made.body.id },
    body: { kind: 'suspended', words },
  })
}
const answer = (id: string, upheld: boolean) =>
  moderator.caller.call('POST /api/birdhouse/v1/decisions/:id/answer', {
    params: { id },
    body: { upheld, words: 'Looked at again' },
  })
/** Appeals against what they are suspended by; answers its id. */
async function appeal(): Promise<string> {
  const caller = withCookies((await signIn()).headers)
  await caller.call('POST /api/birdhouse/v1/suspension/appeal', { body: { text: 'Please' } })
  return (await caller.call('GET /api/birdhouse/v1/suspension')).body.decision?.id ?? ''
}
const change = (verb: 'restore' | 'suspend' | 'leave') =>
  moderator.caller.call(`POST /api/birdhouse/v1/people/:id/${verb}`, { params: { id: person.id } })

it('somebody suspended reads why and appeals once, with nothing else opened, and is answered by mail', async () => {
  await suspend()
  expect((await signIn('a wrong password')).body).toMatchObject({ code: 'wrong_credentials' })
  const refused = await signIn()
  expect([refused.status, refused.body]).toMatchObject([403, { code: 'suspended' }])
  const caller = withCookies(refused.headers)
  const { status, body } = await caller.call('GET /api/birdhouse/v1/suspension')
  expect(status).toBe(200)
  expect(body.decision).toMatchObject({
    kind: 'suspended',
    words: 'Stop this',
    appealed_at: null,
    posts: [{ text: 'Something hurtful' }],
  })
  expect(JSON.stringify(body)).not.toContain(other.id)
  for (const name of ['GET /api/birdhouse/v1/me', 'GET /api/v1/timelines/home'] as const)
    expect((await caller.call(name)).status).toBe(401)
  const appeal = () =>
    caller.call('POST /api/birdhouse/v1/suspension/appeal', { body: { text: 'It was a joke' } })
  expect((await appeal()).body.decision).toMatchObject({ appeal: 'It was a joke', upheld: null })
  expect((await appeal()).body).toMatchObject({ code: 'appealed_already' })
  const waiting = await moderator.caller.call('GET /api/birdhouse/v1/reports', {
    query: { state: 'appealed' },
  })
  expect(waiting.body.map((one) => one.decision?.appeal)).toContain('It was a joke')

  const coming = peer.next()
  await answer(body.decision?.id ?? '', false)
  const mail = await coming
  expect(mail.to).toEqual([`${person.handle}@example.org`])
  const text = partOf(mail, 'text/plain')
  expect(text).toContain('Dein Einspruch wurde abgelehnt')
  expect(text).toContain('liest du bei der Anmeldung')
  expect(text).not.toContain('Looked at again')
  expect((await caller.call('GET /api/birdhouse/v1/suspension')).body.decision).toMatchObject({
    upheld: false,
    answer: 'Looked at again',
  })
})

it('an appeal that is upheld gives the access back, which the mail says, and closes what was open', async () => {
  await suspend()
  const caller = withCookies((await signIn()).headers)
  const id = (await caller.call('GET /api/birdhouse/v1/suspension')).body.decision?.id ?? ''
  await caller.call('POST /api/birdhouse/v1/suspension/appeal', { body: { text: 'Please' } })
  const coming = peer.next()
  expect((await answer(id, true)).body).toEqual({ restored: true })
  expect(partOf(await coming, 'text/plain')).toContain('stattgegeben')
  expect((await caller.call('GET /api/birdhouse/v1/suspension')).status).toBe(404)
  expect((await signIn()).status).toBe(200)
})

it('an appeal that is upheld lets nobody back in who has left meanwhile, and the moderator and the mail say so', async () => {
  await suspend()
  const id = await appeal()
  await change('leave')
  const coming = peer.next()
  const { status, body } = await answer(id, true)
  expect([status, body]).toEqual([200, { restored: false }])
  expect(partOf(await coming, 'text/plain')).toContain('bleibt aus einem anderen Grund geschlossen')
  expect((await signIn()).body).toMatchObject({ code: 'has_left' })
  const asked = { query: { person: person.handle, limit: 1 } }
  const [entry] = (await moderator.caller.call('GET /api/birdhouse/v1/audit', asked)).body
  expect(entry?.kind).toBe('appeal_upheld')
  await change('suspend')
  expect(
    (await withCookies((await signIn()).headers).call('GET /api/birdhouse/v1/suspension')).body.decision,
  ).toMatchObject({ kind: 'suspended', words: '', posts: [], appealed_at: null })
})

it.each([
  ['another decision', () => suspend('And this')],
  ['an administrator', () => change('suspend')],
])('an appeal that is upheld does not lift a later suspension by %s', async (_, again) => {
  await suspend()
  const id = await appeal()
  await change('restore')
  person = { ...person, caller: withCookies((await signIn()).headers) }
  await again()
  expect((await answer(id, true)).body).toEqual({ restored: false })
  expect((await signIn()).body).toMatchObject({ code: 'suspended' })
})

it('of two decisions that stand, both are taken back before access is given back', async () => {
  await suspend('One')
  const first = await appeal()
  // Reported after they were suspended, and decided likewise.
  const made = await other.caller.call('POST /api/v1/reports', { body: { account_id: person.id } })
  await moderator.caller.call('POST /api/birdhouse/v1/reports/:id/decide', {
    params: { id: made.body.id },
    body: { kind: 'suspended', words: 'Two' },
  })
  expect((await answer(first, true)).body).toEqual({ restored: false })
  expect((await answer(await appeal(), true)).body).toEqual({ restored: true })
  expect((await signIn()).status).toBe(200)
})

it('a suspension without a report is told and appealed against as any other, and moderators find the appeal', async () => {
  await suspend()
  const params = { id: person.id }
  await moderator.caller.call('POST /api/birdhouse/v1/people/:id/restore', { params })
  await moderator.caller.call('POST /api/birdhouse/v1/people/:id/suspend', {
    params,
    body: { words: 'Until the review' },
  })
  // There is one decision, and one appeal: whoever does it once more is told that other words stand.
  const again = await moderator.caller.call('POST /api/birdhouse/v1/people/:id/suspend', {
    params,
    body: { words: 'Other words' },
  })
  expect([again.status, again.body]).toMatchObject([409, { code: 'already_suspended' }])
  const caller = withCookies((await signIn()).headers)
  const told = (await caller.call('GET /api/birdhouse/v1/suspension')).body.decision
  expect(told).toMatchObject({ words: 'Until the review', posts: [], rules: [], appealed_at: null })
  expect(JSON.stringify(told)).not.toContain(moderator.id)
  await caller.call('POST /api/birdhouse/v1/suspension/appeal', { body: { text: 'Which review?' } })
  const waiting = (state: 'open' | 'appealed' | 'decided') =>
    moderator.caller.call('GET /api/birdhouse/v1/reports', { query: { state, limit: 1 } })
  const [found] = (await waiting('appealed')).body
  expect(found).toMatchObject({
    ...{ id: told.id, reporter: null, notes: [], posts: [], person: { id: person.id } },
    decision: { appeal: 'Which review?', by: { id: moderator.id } },
  })
  expect((await waiting('decided')).body.map((one) => one.id)).toEqual([told.id])
  expect((await waiting('open')).body.map((one) => one.id)).not.toContain(told.id)
  const noted = await moderator.caller.call('POST /api/birdhouse/v1/reports/:id/notes', {
    params: { id: told.id },
    body: { text: 'Nobody reported this' },
  })
  expect(noted.status).toBe(404)
  expect((await answer(told.id, true)).body).toEqual({ restored: true })
  expect((await signIn()).status).toBe(200)
})

it('words that are too long suspend nobody, nor does a name that nobody has', async () => {
  const call = (id: string, words: string) =>
    moderator.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id }, body: { words } })
  expect((await call(person.id, 'x'.repeat(1001))).status).toBe(422)
  expect((await call('1', 'No')).status).toBe(404)
  expect((await call(moderator.id, 'Me')).body).toMatchObject({ code: 'own_access' })
  expect((await signIn()).status).toBe(200)
})

it('who has left is told that, with the right password, and no more', async () => {
  await moderator.caller.call('POST /api/birdhouse/v1/people/:id/leave', { params: { id: person.id } })
  expect((await signIn('a wrong password')).body).toMatchObject({ code: 'wrong_credentials' })
  const refused = await signIn()
  expect([refused.status, refused.body]).toMatchObject([403, { code: 'has_left' }])
  expect(refused.headers.getSetCookie()).toEqual([])
})

it('what opens it cannot be made, changed or kept for somebody else', async () => {
  await suspend()
  const cookie = (await signIn()).headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const [name = '', value = ''] = cookie.split('=')
  const [id = '', until = '', seal = ''] = value.split('.')
  const look = (changed: string) =>
    callerWith(house, `${name}=${changed}`).call('GET /api/birdhouse/v1/suspension')
  expect((await look(value)).status).toBe(200)
  for (const wrong of [
    `${moderator.id}.${until}.${seal}`,
    `${id}.${Number(until) + 1}.${seal}`,
    `${id}.${until}.`,
    `${id}.${until}`,
    id,
    '',
    'x.y.z',
  ])
    expect([wrong, (await look(wrong)).status]).toEqual([wrong, 404])
  expect((await house.nobody.call('GET /api/birdhouse/v1/suspension')).status).toBe(404)
})
