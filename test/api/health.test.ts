import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HealthCheck } from '#contract/product/health.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople } from '#test/rig/people.ts'

let house: TestHouse
let administrator: Caller

beforeAll(async () => {
  house = await openHouse({
    environment: { PUBLIC_URL: 'http://birdhouse.example.org', TRUST_PROXY: '10.9.8.7' },
  })
  const [ana] = await addPeople(house, 1, 'administrator')
  administrator = ana.caller
  await addPeople(house, 1)
})
afterAll(() => house.stop())

async function look(
  headers: Record<string, string> = {},
): Promise<Record<string, [string, string | null, HealthCheck['facts']]>> {
  const { status, body } = await administrator.call('GET /api/birdhouse/v1/health', {}, headers)
  expect(status).toBe(200)
  return Object.fromEntries(
    body.checks.map(({ name, state, reason, facts }) => [name, [state, reason, facts]]),
  )
}

async function change(sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}

it('what is well is said with its figures, and what is not with its reason', async () => {
  const found = await look()
  expect(found.database).toEqual([
    'fine',
    null,
    expect.objectContaining({ version: expect.stringMatching(/^\d+/) }),
  ])
  expect(found.room?.[2].free_bytes).toBeGreaterThan(0)
  expect(found.clock?.[0]).toBe('fine')
  expect(found.key?.[0]).toBe('fine')
  expect(found.backup?.slice(0, 2)).toEqual(['look', 'never'])
  expect(found.mail?.slice(0, 2)).toEqual(['look', 'off'])
  expect(found.address?.slice(0, 2)).toEqual(['amiss', 'plain'])
  expect(found.administrators).toEqual(['look', 'alone', { all: 1, protected: 0 }])
})

it('a proxy that is not among the believed ones is noticed', async () => {
  expect((await look()).proxy).toEqual(['fine', null, { proxy: 'no' }])
  expect((await look({ 'x-forwarded-for': '203.0.113.9' })).proxy?.slice(0, 2)).toEqual([
    'amiss',
    'unbelieved',
  ])
})

it('a backup is known of once it is whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'birdhouse-health-'))
  const environment = { PATH: process.env.PATH, DATABASE_URL: house.databaseUrl }
  execFileSync(process.execPath, ['server/cli/main.ts', 'backup', folder], { env: environment })
  rmSync(folder, { recursive: true })
  expect((await look()).backup?.[0]).toBe('fine')
})

it('secrets that were sealed with another key are counted', async () => {
  const values = ['second factor', Buffer.alloc(64, 7)]
  await change(
    `insert into second_factor (account_id, secret, started_at, confirmed_at) select id, $2, now(), now() from account where $1 <> '' limit 1`,
    values,
  )
  expect((await look()).key).toEqual(['amiss', 'differs', { secrets: 1 }])
  await change('delete from second_factor')
})

it('mail that waits for long is amiss', async () => {
  await change(
    `insert into mail_settings (host, port, security, sender) values ('127.0.0.1', 1, 'none', 'birdhouse@example.org')`,
  )
  expect((await look()).mail?.[0]).toBe('fine')
  await change(
    `insert into mail (id, kind, address, created_at, next_at, expires_at)
      values (1, 'test', 'x@example.org', now() - interval '20 minutes', now() + interval '1 hour', now() + interval '1 day')`,
  )
  expect((await look()).mail).toEqual(['amiss', 'late', expect.objectContaining({ waiting: 1 })])
})
