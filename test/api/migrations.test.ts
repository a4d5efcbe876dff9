import { randomBytes } from 'node:crypto'
import { type Migration, Migrator } from 'kysely/migration'
import { afterAll, expect, inject, it } from 'vitest'
import { openDatabase } from '#server/store/database.ts'
import { migrate, migrations } from '#server/store/migrate.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { withDatabase } from '#test/rig/people.ts'

const cluster = openTestCluster(inject('clusterUrl'))
const name = () => `migrations_${randomBytes(6).toString('hex')}`
const [fresh, old] = [name(), name()]
afterAll(() => Promise.all([fresh, old].map((one) => cluster.dropDatabase(one))))

/** To the shape of today, or to that of an earlier day. */
async function bring(url: string, to?: string): Promise<void> {
  const store = openDatabase(url, 2, () => {})
  if (to === undefined) await migrate(store.db)
  else {
    const known: Record<string, Migration> = migrations
    const provider = { getMigrations: async () => known }
    const { error } = await new Migrator({ db: store.db, provider }).migrateTo(to)
    expect(error).toBeUndefined()
  }
  await store.close()
}

/** Columns and indexes, as the database tells of them. */
const shape = (url: string) =>
  withDatabase(url, async (client) => {
    const { rows } = await client.query<{ what: string }>(
      `select indexdef as what from pg_indexes where schemaname = 'public'
       union all select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default)
         from information_schema.columns where table_schema = 'public' order by 1`,
    )
    return rows.map((row) => row.what)
  })

it('a database from an earlier day comes to have all that a new one has', async () => {
  const [newUrl, oldUrl] = [await cluster.createDatabase(fresh), await cluster.createDatabase(old)]
  await bring(newUrl)
  await bring(oldUrl, '0002-lists')
  const all = await shape(newUrl)
  expect(all.join()).toContain('account_suspended')
  expect(await shape(oldUrl)).not.toEqual(all)
  await bring(oldUrl)
  expect(await shape(oldUrl)).toEqual(all)
})
