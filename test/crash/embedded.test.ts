import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#server/store/embedded/index.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'

const scratch = makeScratchFolder()
let database: EmbeddedDatabase

beforeAll(async () => {
  database = await startEmbeddedDatabase({ dataDir: scratch.path, log: () => {} })
})

afterAll(async () => {
  await database.stop()
  scratch.remove()
})

async function settings(names: string[]): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query('SELECT name, setting FROM pg_settings WHERE name = ANY($1)', [names])
  await client.end()
  return Object.fromEntries(rows.map((row) => [row.name, row.setting]))
}

test('the embedded database waits for the disk before it acknowledges', async () => {
  const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', data_checksums: 'on' }
  expect(await settings(Object.keys(durable))).toEqual(durable)
})

test('it listens on no network address', async () => {
  expect(await settings(['listen_addresses'])).toEqual({ listen_addresses: '' })
})

test('it speaks UTF-8 and UTC on every machine', async () => {
  const spoken = { server_encoding: 'UTF8', TimeZone: 'UTC' }
  expect(await settings(Object.keys(spoken))).toEqual(spoken)
})

test('full-text search takes quotation marks and dashes for what they are', async () => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query("SELECT to_tsvector('simple', '“Über”—naïve') AS words")
  await client.end()
  expect(rows[0].words).toBe("'naïve':2 'über':1")
})
