import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { readZip } from '#test/rig/read-zip.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

let house: TestHouse
let peer: SmtpPeer
let administrator: Somebody
let gone: Somebody
let other: Somebody

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
  ;[administrator] = (await addPeople(house, 1, 'administrator')) as [Somebody]
  ;[gone, other] = (await addPeople(house, 2)) as [Somebody, Somebody]
  for (const [status, visibility] of [
    ['For everybody', 'company'],
    ['For followers', 'followers'],
    [`Between us @${other.handle}`, 'direct'],
  ] as const)
    await gone.caller.call('POST /api/v1/statuses', { body: { status, visibility } })
})
afterAll(async () => {
  await house.stop()
  await peer.stop()
})

const send = (who = administrator, email = 'private@example.net') =>
  who.caller.call('POST /api/birdhouse/v1/people/:id/archive', { params: { id: gone.id }, body: { email } })
const look = (token: string) =>
  house.nobody.call('GET /api/birdhouse/v1/archives/:token', { params: { token } })
const take = (token: string) =>
  fetch(`${house.url}/api/birdhouse/v1/archives/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
const tokenIn = (text: string) => /\/archive\/([\w-]+)/.exec(text)?.[1] ?? ''

it('is for who has left only, and sent by who may', async () => {
  expect((await send()).body).toMatchObject({ code: 'person_has_not_left' })
  await administrator.caller.call('POST /api/birdhouse/v1/people/:id/leave', { params: { id: gone.id } })
  expect((await send(other)).status).toBe(403)
  expect((await send(administrator, 'no address')).status).toBe(422)
})

it('comes by a link in a mail, which opens it once, without direct messages and drafts', async () => {
  const coming = peer.next()
  const sent = await send()
  expect([sent.status, sent.body]).toEqual([200, {}])
  const mail = await coming
  expect(mail.to).toEqual(['private@example.net'])
  const token = tokenIn(partOf(mail, 'text/plain'))
  expect((await look(token)).body).toMatchObject({ handle: gone.handle })
  expect((await look(`${token}x`)).status).toBe(404)
  const files = await readZip(Buffer.from(await (await take(token)).arrayBuffer()))
  const everything = [...files.values()].join('\n')
  expect(everything).toContain('For everybody')
  expect(everything).toContain('For followers')
  expect(everything).not.toContain('Between us')
  expect([...files.keys()]).not.toContain('drafts.json')
  const asked = { query: { person: gone.handle, limit: 10 } }
  const entries = (await administrator.caller.call('GET /api/birdhouse/v1/audit', asked)).body
  expect(entries.map(({ kind, facts }) => [kind, facts]).slice(0, 2)).toEqual([
    ['archive_taken', {}],
    ['archive_sent', { address: 'p…@example.net' }],
  ])
})

it('a new link ends the one before, and access that is given back ends both', async () => {
  const first = peer.next()
  await send()
  const before = tokenIn(partOf(await first, 'text/plain'))
  const second = peer.next()
  await send()
  const token = tokenIn(partOf(await second, 'text/plain'))
  expect([(await look(before)).status, (await look(token)).status]).toEqual([404, 200])
  await administrator.caller.call('POST /api/birdhouse/v1/people/:id/restore', { params: { id: gone.id } })
  expect((await look(token)).status).toBe(404)
  expect((await take(token)).status).toBe(404)
})
