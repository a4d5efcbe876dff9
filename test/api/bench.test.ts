import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openAskers } from '#bench/load/ask.ts'
import { createClient } from '#bench/load/client.ts'
import { keepWriting } from '#bench/load/writes.ts'
import { type Company, gatherCompany, homeOf, openApp, openCeilings } from '#bench/measure/house.ts'
import { measureSlice } from '#bench/measure/slice.ts'
import { untilAllSee } from '#bench/measure/visible.ts'
import { describeMachine } from '#bench/report/machine.ts'
import { page } from '#bench/report/page.ts'
import type { Program } from '#bench/serve/program.ts'
import { makeSet } from '#bench/set/make.ts'
import type { OpenSet } from '#bench/set/open.ts'
import { shapes } from '#bench/set/shape.ts'
import { tidySet } from '#bench/set/tidy.ts'
import { openDatabase } from '#server/store/database.ts'
import { migrate } from '#server/store/migrate.ts'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'

const shape = shapes.tiny
let set: OpenSet
let company: Company
let app: Program

beforeAll(async () => {
  const cluster = openTestCluster(inject('clusterUrl'))
  const url = await cluster.createDatabase('bench_set')
  const store = openDatabase(url, 2, () => {})
  await migrate(store.db)
  await store.close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  set = { shape, database: { url, pid: process.pid }, client, close: () => client.end() }
  await makeSet(client, shape, () => {})
  company = await gatherCompany(set)
  app = await openApp(set, 100)
})

afterAll(async () => {
  await app?.stop()
  await set?.close()
})

const count = async (from: string) =>
  Number((await set.client.query<{ n: string }>(`select count(*) as n from ${from}`)).rows[0]?.n)

it('the set has its people, follows and posts, and all that hangs on them is as the product would have it', async () => {
  expect(await count('account')).toBe(shape.accounts)
  expect(await count('post')).toBeGreaterThan(shape.posts * 0.99)
  // Nobody needs a password here.
  const found = Object.keys(await findInconsistencies(set.database.url))
  expect(found).toEqual(['an account that is active without a password'])
})

it('home, writes and the ceiling are measured', async () => {
  const ceilings = await openCeilings(app, company.readers[0] ?? '')
  const writing = keepWriting(app.port, company)
  const requests = company.readers.map(homeOf)
  try {
    for (const server of [app, ceilings.object, ceilings.text, ceilings.bytes]) {
      const slice = await measureSlice(server, [server.pid], requests, 4, 0.6)
      // How many is the machine's affair, and other tests use it at the same time.
      expect(slice.perSecond).toBeGreaterThan(0)
      expect(slice.p99).toBeGreaterThanOrEqual(slice.p50)
    }
  } finally {
    // Writes that outlive the app would fail for no reason of theirs.
    expect(await writing.stop()).toMatchObject({ posts: expect.any(Number) })
    await ceilings.stop()
  }
})

it('a post is waited for until all have it, and the next run finds the set as it was', async () => {
  const before = await count('home_entry')
  const client = createClient(app.port)
  const askers = openAskers(app.port, 2)
  const [author = ''] = company.writers
  const { accepted, visible } = await untilAllSee(client, askers, author, [author], 'Bench says hello')
  expect(visible).toBeGreaterThan(accepted)
  client.close()
  askers.close()
  expect(await count('home_entry')).toBeGreaterThan(before)
  await tidySet(set.client)
  expect(await count(`post where text like 'Bench %'`)).toBe(0)
})

it('the page names the machine', async () => {
  const text = page({ machine: await describeMachine(set.client), pace: { rounds: 1, seconds: 1 } })
  expect(text).toContain(process.version)
})
