import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openDatabase } from '#server/store/database.ts'
import { migrate } from '#server/store/migrate.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { withDatabase } from '#test/rig/people.ts'

const cluster = openTestCluster(inject('clusterUrl'))
const name = `migrations_${randomBytes(6).toString('hex')}`
let url: string
beforeAll(async () => {
  url = await cluster.createDatabase(name)
})
afterAll(() => cluster.dropDatabase(name))

async function bringUpToDate(): Promise<void> {
  const store = openDatabase(url, 2, () => {})
  await migrate(store.db)
  await store.close()
}

const indexes = () =>
  withDatabase(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select indexname as name from pg_indexes where schemaname = 'public' order by 1`,
    )
    return rows.map((row) => row.name)
  })

it('a database from before an index was there comes to have all that a new one has', async () => {
  await bringUpToDate()
  const all = await indexes()
  expect(all).toContain('account_suspended')
  await withDatabase(url, (client) =>
    client.query(
      `drop index account_suspended, post_search_age; delete from kysely_migration where name > '0002-lists'`,
    ),
  )
  await bringUpToDate()
  expect(await indexes()).toEqual(all)
})
