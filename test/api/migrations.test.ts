import { randomBytes } from 'node:crypto'
import { Migrator } from 'kysely/migration'
import { afterAll, expect, inject, it } from 'vitest'
import { openDatabase } from '#server/store/database.ts'
import { migrate, migrations } from '#server/store/migrate.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { withDatabase } from '#test/rig/people.ts'

const cluster = openTestCluster(inject('clusterUrl'))
const made: string[] = []
afterAll(async () => {
  for (const name of made) await cluster.dropDatabase(name)
})

/** A database that was left at a migration, then started by this program. */
async function broughtUpFrom(migration: string | null): Promise<string[]> {
  const name = `migrations_${randomBytes(6).toString('hex')}`
  made.push(name)
  const url = await cluster.createDatabase(name)
  const store = openDatabase(url, 2, () => {})
  if (migration !== null) {
    const migrator = new Migrator({ db: store.db, provider: { getMigrations: async () => migrations } })
    expect((await migrator.migrateTo(migration)).error).toBeUndefined()
  }
  await migrate(store.db)
  await store.close()
  return shapeOf(url)
}

/** Every column with its type, every index, every constraint and trigger. */
const shapeOf = (url: string) =>
  withDatabase(url, async (client) => {
    const { rows } = await client.query<{ line: string }>(`
      select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as line
        from information_schema.columns where table_schema = 'public'
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
      union all select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
      order by 1`)
    return rows.map((row) => row.line)
  })

it('a database of any earlier version comes to have all that a new one has', async () => {
  const all = await broughtUpFrom(null)
  expect(all.some((line) => line.startsWith('account.handle'))).toBe(true)
  for (const name of Object.keys(migrations)) expect(await broughtUpFrom(name), name).toEqual(all)
}, 120_000)
