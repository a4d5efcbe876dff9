import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

const program = fileURLToPath(new URL('../../bin/birdhouse', import.meta.url))
let house: TestHouse
let admin: Somebody
let ann: Somebody

beforeAll(async () => {
  house = await openHouse()
  admin = (await addPeople(house, 1, 'administrator'))[0] as Somebody
  ann = (await addPeople(house, 1))[0] as Somebody
})
afterAll(() => house.stop())

const query = <T extends object>(text: string, of = house) =>
  withDatabase(of.databaseUrl, async (client) => (await client.query<T>(text)).rows)
const entries = async (asked: object = {}) =>
  (await admin.caller.call('GET /api/birdhouse/v1/audit', { query: { limit: 100, ...asked } })).body
const count = async () => Number((await entries())[0]?.id ?? 0)
function verify(...words: string[]) {
  const env = { ...process.env, DATABASE_URL: house.databaseUrl }
  const { status, stdout, stderr } = spawnSync(program, ['audit', 'verify', ...words], {
    encoding: 'utf8',
    env,
  })
  return { status, said: stdout.trim().split('\n'), complaint: stderr.trim() }
}
const makeRole = (name: string) =>
  admin.caller.call('POST /api/birdhouse/v1/roles', { body: { name, permissions: ['moderate'] } })

it('what governs is written down: who, what, to whom; and nothing that anybody wrote', async () => {
  const { caller } = admin
  const params = { id: ann.id }
  const role = { id: (await makeRole('Lamp lighter')).body.id }
  await caller.call('PATCH /api/birdhouse/v1/roles/:id', { params: role, body: { permissions: [] } })
  const giving = { params: { ...params, role: role.id } }
  await caller.call('POST /api/birdhouse/v1/people/:id/roles/:role', giving)
  await caller.call('POST /api/birdhouse/v1/people/:id/roles/:role', giving)
  await caller.call('DELETE /api/birdhouse/v1/people/:id/roles/:role', giving)
  await caller.call('DELETE /api/birdhouse/v1/roles/:id', { params: role })
  await caller.call('PATCH /api/birdhouse/v1/organisation', { body: { purpose: 'Secret words' } })
  const csv = 'name,handle,e-mail\nSecret Name,secret.name,secret@example.org'
  await caller.call('POST /api/birdhouse/v1/people/import', { body: { csv } })
  await caller.call('POST /api/birdhouse/v1/people/import', { body: { csv, apply: true } })
  const invited = await caller.call('POST /api/birdhouse/v1/invitations', { body: { name: 'Secret Name' } })
  await caller.call('DELETE /api/birdhouse/v1/invitations/:id', {
    params: { id: invited.body.invitation.id },
  })
  await caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params })
  await caller.call('POST /api/birdhouse/v1/people/:id/restore', { params })
  const found = await entries()
  expect(found.map(({ kind }) => kind).toReversed()).toEqual([
    'role_made',
    'role_changed',
    'role_given',
    'role_taken',
    'role_deleted',
    'organisation_changed',
    'directory_imported',
    'invitation_made',
    'invitation_withdrawn',
    'access_suspended',
    'access_restored',
  ])
  expect(found.find(({ kind }) => kind === 'role_given')).toMatchObject({
    by: { id: admin.id },
    about: { id: ann.id },
    facts: { role: 'Lamp lighter' },
  })
  expect(found.every(({ by }) => by?.id === admin.id)).toBe(true)
  const [dump] = await query<{ all: string }>(`select string_agg(e::text, ' ') as all from audit_entry e`)
  expect(dump?.all).not.toMatch(/secret/i)
})

it('what does not govern is not: reading, posting, following, marking, and what was refused', async () => {
  ann = (await addPeople(house, 1))[0] as Somebody
  const before = await count()
  const { id } = (await ann.caller.call('POST /api/v1/statuses', { body: { status: 'Hello' } })).body
  await admin.caller.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
  await admin.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: ann.id } })
  await admin.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: admin.id } })
  await makeRole('moderator')
  await ann.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: admin.id } })
  expect(await count()).toBe(before)
})

it('acts at the same time are chained one after the other', async () => {
  const before = await count()
  const made = await Promise.all(Array.from({ length: 30 }, (_, n) => makeRole(`At once ${n}`)))
  expect(new Set(made.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await count()).toBe(before + 30)
  expect(verify()).toMatchObject({ status: 0 })
})

it('is read by kind and by person, page by page', async () => {
  const kinds = new Set((await entries({ kind: 'role_made' })).map(({ kind }) => kind))
  expect([...kinds]).toEqual(['role_made'])
  expect(await entries({ person: ann.handle })).toEqual([])
  expect(await entries({ person: 'nobody.at.all' })).toEqual([])
  const mine = await entries({ person: `@${admin.handle}`, limit: 5 })
  const next = await entries({ person: admin.handle, limit: 5, max_id: mine[4]?.id })
  expect([mine.length, next.length]).toEqual([5, 5])
  expect(Number(next[0]?.id)).toBe(Number(mine[4]?.id) - 1)
  const newer = await entries({ limit: 5, min_id: next[0]?.id })
  expect(newer.map(({ id }) => id)).toEqual(mine.map(({ id }) => id))
})

describe('the database', () => {
  it.each([
    `update audit_entry set kind = 'role_taken' where number = 1`,
    'delete from audit_entry where number = 1',
    'truncate audit_entry',
    'delete from audit_head',
    'truncate audit_head',
  ])('refuses: %s', async (statement) => {
    await expect(query(statement)).rejects.toThrow('The audit log is only ever added to.')
  })
})

describe('the owner of the database, who goes round the trigger,', () => {
  const tamper = (statements: string) =>
    query(
      `begin; alter table audit_entry disable trigger user; ${statements}; alter table audit_entry enable trigger user; commit`,
    )
  const copy = async () => {
    await query('drop table if exists kept, kept_head')
    await query('create table kept as table audit_entry; create table kept_head as table audit_head')
  }
  const putBack = () =>
    tamper(
      'delete from audit_entry; insert into audit_entry table kept; update audit_head h set (number, hash) = (select number, hash from kept_head)',
    )

  it.each([
    ['alters who', 'update audit_entry set by_id = 1 where number = 3', 'entry 3 is not as it was written'],
    ['alters when', `update audit_entry set at = at + interval '1 ms' where number = 4`, 'entry 4 is not'],
    ['alters what', `update audit_entry set facts = '{}' where number = 1`, 'entry 1 is not'],
    ['takes one out', 'delete from audit_entry where number = 5', 'entry 5 is missing'],
    ['takes the first out', 'delete from audit_entry where number = 1', 'entry 1 is missing'],
    [
      'takes one out and closes the gap',
      // In two steps: in one, the key is broken on the way wherever the rows do not lie in their order.
      `delete from audit_entry where number = 5; update audit_entry set number = number + 1000000 where number > 5;
        update audit_entry set number = number - 1000001 where number > 1000000`,
      'entry 5 is not',
    ],
    [
      'cuts the end off',
      'delete from audit_entry where number > 10',
      'entry 11 and all after it are missing',
    ],
    [
      'puts one in at the end',
      `insert into audit_entry select number + 1, at, by_id, kind, about_id, facts, hash from audit_entry order by number desc limit 1`,
      'is not as it was written',
    ],
  ])('%s and is found out', async (_, statement, complaint) => {
    expect(verify()).toMatchObject({ status: 0 })
    await copy()
    await tamper(statement)
    const found = verify()
    expect(found.status).toBe(1)
    expect(found.complaint).toContain(complaint)
    await putBack()
    expect(verify()).toMatchObject({ status: 0 })
  })

  it('cuts the end off and moves the head, and is found out by what was noted before', async () => {
    const noted = verify().said[1] ?? ''
    expect(verify(noted)).toMatchObject({ status: 0 })
    await makeRole('After the note')
    expect(verify(noted)).toMatchObject({ status: 0 })
    await copy()
    await tamper(
      'delete from audit_entry where number > 9; update audit_head h set (number, hash) = (select number, hash from audit_entry where number = 9)',
    )
    expect(verify()).toMatchObject({ status: 0 })
    expect(verify(noted).complaint).toContain('entry 10 and all after it are missing')
    await putBack()
    const [number] = noted.split(':')
    expect(verify(`${number}:${'0'.repeat(64)}`).complaint).toContain(
      `entry ${number} is not the one that was noted`,
    )
    expect(verify('yesterday')).toMatchObject({ status: 1 })
  })
})
