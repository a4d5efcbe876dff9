import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { leftLongAgo } from '#test/rig/left-long-ago.ts'
import { addPeople, type Somebody, signInAgain, withDatabase } from '#test/rig/people.ts'
import { readZip } from '#test/rig/read-zip.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

let house: TestHouse
let peer: SmtpPeer
let administrator: Somebody
let gone: Somebody
let other: Somebody

beforeAll(async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  house = await openHouse({ environment: environment() })
  ;[administrator] = await addPeople(house, 1, 'administrator')
  ;[gone, other] = await addPeople(house, 2)
  await withDatabase(house.databaseUrl, (client) =>
    client.query(`update account set email = 'known@example.org', languages = '{de}' where id = $1`, [
      gone.id,
    ]),
  )
  for (const [status, visibility] of [
    ['For everybody', 'company'],
    ['For followers', 'followers'],
    [`Between us @${other.handle}`, 'direct'],
  ] as const)
    await gone.caller.call('POST /api/v1/statuses', { body: { status, visibility } })
  const { body } = await other.caller.call('POST /api/v1/statuses', { body: { status: 'Liked' } })
  for (const mark of ['favourite', 'bookmark'] as const)
    await gone.caller.call(`POST /api/v1/statuses/:id/${mark}`, { params: { id: body.id } })
})
afterAll(async () => {
  await house.stop()
  await peer.stop()
})

const environment = () => ({
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(peer.port),
  SMTP_SECURITY: 'none',
  MAIL_SENDER: 'birdhouse@example.org',
})
const send = (who = administrator, email = 'private@example.net') =>
  who.caller.call('POST /api/birdhouse/v1/people/:id/archive', { params: { id: gone.id }, body: { email } })
/** The mails that sending it writes: to whom, and the token in it. */
async function sendAndCatch(count: number, email?: string): Promise<{ to: string[]; text: string }[]> {
  const coming = Array.from({ length: count }, () => peer.next())
  expect((await send(administrator, email)).status).toBe(200)
  return (await Promise.all(coming)).map((mail) => ({ to: mail.to, text: partOf(mail, 'text/plain') }))
}
const change = (verb: 'leave' | 'restore') =>
  administrator.caller.call(`POST /api/birdhouse/v1/people/:id/${verb}`, { params: { id: gone.id } })
const log = async (count: number) => {
  const asked = { query: { person: gone.handle, limit: count } }
  return (await administrator.caller.call('GET /api/birdhouse/v1/audit', asked)).body
}
const look = (token: string) =>
  house.nobody.call('GET /api/birdhouse/v1/archives/:token', { params: { token } })
const take = (token: string) =>
  fetch(`${house.url}/api/birdhouse/v1/archives/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
const tokenIn = (text: string) => /\/archive\/([\w-]+)/.exec(text)?.[1] ?? ''

it('is for who left three days ago, and sent by who may', async () => {
  expect((await send()).body).toMatchObject({ code: 'person_has_not_left' })
  await change('leave')
  expect((await send(other)).status).toBe(403)
  expect((await send(administrator, 'no address')).status).toBe(422)
  const early = await send()
  expect(early.body).toMatchObject({ code: 'person_left_just_now' })
  expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(2.9 * 86_400)
  await leftLongAgo(house.databaseUrl, gone.id, 2.9)
  expect((await send()).body).toMatchObject({ code: 'person_left_just_now' })
  await leftLongAgo(house.databaseUrl, gone.id, 0.2)
})

it('comes by a link in a mail, and holds what they wrote: no posts to named people, no drafts, and nothing of what they read', async () => {
  const mails = await sendAndCatch(2)
  const told = mails.find(({ to }) => to[0] === 'known@example.org')
  expect(told?.text).toContain('eine andere Adresse')
  expect(tokenIn(told?.text ?? '')).toBe('')
  const token = tokenIn(mails.find(({ to }) => to[0] === 'private@example.net')?.text ?? '')
  expect((await look(token)).body).toMatchObject({ handle: gone.handle })
  expect((await look(`${token}x`)).status).toBe(404)
  const files = await readZip(Buffer.from(await (await take(token)).arrayBuffer()))
  const everything = [...files.values()].join('\n')
  expect(everything).toContain('For everybody')
  expect(everything).toContain('For followers')
  expect(everything).not.toContain('Between us')
  expect([...files.keys()].toSorted()).toEqual(['actor.json', 'following.csv', 'index.html', 'outbox.json'])
  expect(files.get('actor.json')?.toString()).not.toMatch(/likes|bookmarks/)
})

it('each download is written down, with what tells one address from another and not which it is', async () => {
  const [mail] = await sendAndCatch(1, 'Known@Example.org')
  const token = tokenIn(mail?.text ?? '')
  for (let n = 0; n < 2; n++) await (await take(token)).arrayBuffer()
  const entries = await log(4)
  const hash = expect.stringMatching(/^[\w-]{43}$/)
  expect(entries.map(({ kind, facts }) => [kind, facts])).toEqual([
    ['archive_taken', {}],
    ['archive_taken', {}],
    ['archive_sent', { address: 'K…@Example.org', address_hash: hash }],
    ['archive_taken', {}],
  ])
  await sendAndCatch(1, 'known@example.org')
  const [again] = await log(1)
  expect(again?.facts.address_hash).toBe(entries[2]?.facts.address_hash)
})

it('a link is good for an hour from its first use', async () => {
  const mails = await sendAndCatch(2)
  const token = tokenIn(mails.map(({ text }) => text).join(''))
  await (await take(token)).arrayBuffer()
  const usedAgo = (minutes: number) =>
    withDatabase(house.databaseUrl, (client) =>
      client.query(`update archive_link set used_at = now() - $1 * interval '1 minute'`, [minutes]),
    )
  await usedAgo(59)
  expect((await take(token)).status).toBe(200)
  await usedAgo(61)
  expect([(await look(token)).status, (await take(token)).status]).toEqual([404, 404])
})

it('a new link ends the one before, and access that is given back ends both for good, and tells of what was taken', async () => {
  const before = tokenIn((await sendAndCatch(2)).map(({ text }) => text).join(''))
  const token = tokenIn((await sendAndCatch(2)).map(({ text }) => text).join(''))
  expect([(await look(before)).status, (await look(token)).status]).toEqual([404, 200])
  const coming = peer.next()
  await change('restore')
  const mail = await coming
  expect([mail.to, partOf(mail, 'text/plain')]).toEqual([
    ['known@example.org'],
    expect.stringContaining('heruntergeladen'),
  ])
  expect((await look(token)).status).toBe(404)
  expect(await toldInTheApp()).toEqual([expect.stringMatching(/^20.*Z$/), null])
  await change('leave')
  expect([(await look(token)).status, (await take(token)).status]).toEqual([404, 404])
  // Nothing was taken this time.
  const written = await mailsWritten()
  await change('restore')
  expect(await mailsWritten()).toBe(written)
  expect(await toldInTheApp()).toEqual([null, null])
})

/** When they hear that it was taken, before they say that they have read so and after. */
async function toldInTheApp(): Promise<(string | null)[]> {
  const caller = await signInAgain(house, gone.id)
  const told = async () => (await caller.call('GET /api/birdhouse/v1/me')).body.archive_taken_at
  const before = await told()
  await caller.call('POST /api/birdhouse/v1/me/archive-notice/read')
  return [before, await told()]
}

const mailsWritten = (): Promise<number> =>
  withDatabase(house.databaseUrl, async (client) =>
    Number((await client.query('select count(*) as n from mail')).rows[0].n),
  )

it('goes out three times an hour about one person, and twenty times a day from one sender', async () => {
  const strict = await openHouse({ environment: { ...environment(), RATE_LIMITS: 'true' } })
  try {
    const [boss, second] = await addPeople(strict, 2, 'administrator')
    const ask = async (by: Somebody, id: string) => {
      const asked = { params: { id }, body: { email: 'a@example.net' } }
      return (await by.caller.call('POST /api/birdhouse/v1/people/:id/archive', asked)).status
    }
    const about = []
    for (const by of [boss, second, boss, second]) about.push(await ask(by, boss.id))
    expect(about).toEqual([409, 409, 409, 429])
    const others = await addPeople(strict, 20)
    const statuses = []
    for (const one of others) statuses.push(await ask(boss, one.id))
    expect(statuses.filter((status) => status === 409)).toHaveLength(18)
    expect(statuses.slice(18)).toEqual([429, 429])
  } finally {
    await strict.stop()
  }
})
