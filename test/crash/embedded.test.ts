import { statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#server/store/embedded/index.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'

vi.setConfig({ testTimeout: 30_000 })

const scratch = makeScratchFolder()
let database: EmbeddedDatabase

beforeAll(async () => {
  database = await startEmbeddedDatabase({ dataDir: scratch.path, log: () => {} })
})

afterAll(async () => {
  await database.stop()
  scratch.remove()
})

async function query(sql: string, url = database.url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function settings(names: string[]): Promise<Record<string, string>> {
  const list = names.map((name) => pg.escapeLiteral(name)).join()
  const rows = await query(`SELECT name, setting FROM pg_settings WHERE name IN (${list})`)
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
  const rows = await query("SELECT to_tsvector('simple', '“Über”—naïve') AS words")
  expect(rows[0].words).toBe("'naïve':2 'über':1")
})

test('its role makes databases and roles, but starts no program and reads no file of the machine', async () => {
  await query('CREATE ROLE doorkeeper LOGIN')
  await query('CREATE DATABASE spare')
  await query('CREATE EXTENSION pg_trgm')
  await expect(query("COPY (SELECT 1) TO PROGRAM 'true'")).rejects.toThrow('permission denied')
  await expect(query("SELECT pg_read_file('/etc/passwd')")).rejects.toThrow('permission denied')
  await expect(query('SELECT 1', database.url.replace('birdhouse@', 'postgres@'))).rejects.toThrow('rejects')
})

test('only its owner gets to the socket, and only its owner reads the data', () => {
  const socketFolder = new URL(database.url).searchParams.get('host') ?? ''
  for (const folder of [socketFolder, join(scratch.path, 'postgresql')]) {
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
  }
})

test('stopping it twice is the same as once', async () => {
  const folder = makeScratchFolder()
  const other = await startEmbeddedDatabase({ dataDir: folder.path, log: () => {} })
  await Promise.all([other.stop(), other.stop()])
  await other.stop()
  folder.remove()
})
