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
  const url = await leftAt(migration)
  await bringUp(url)
  return shapeOf(url)
}

async function leftAt(migration: string | null): Promise<string> {
  const name = `migrations_${randomBytes(6).toString('hex')}`
  made.push(name)
  const url = await cluster.createDatabase(name)
  if (migration === null) return url
  const store = openDatabase(url, 2, () => {})
  const migrator = new Migrator({ db: store.db, provider: { getMigrations: async () => migrations } })
  expect((await migrator.migrateTo(migration)).error).toBeUndefined()
  await store.close()
  return url
}

async function bringUp(url: string): Promise<void> {
  const store = openDatabase(url, 2, () => {})
  await migrate(store.db)
  await store.close()
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

it('whoever was suspended without a decision has one to appeal against, of the moment when it was done', async () => {
  const url = await leftAt('0041-quotes-of-suspended')
  await withDatabase(url, async (client) => {
    await client.query(`insert into account (id, handle, name, folded, state) values
      (1, 'ana', 'Ana', 'ana', 'active'), (2, 'ben', 'Ben', 'ben', 'suspended'), (3, 'cho', 'Cho', 'cho', 'suspended'),
      (4, 'dev', 'Dev', 'dev', 'suspended'), (5, 'eru', 'Eru', 'eru', 'left')`)
    await client.query(`insert into decision (id, person_id, kind, words, by_id, created_at) values
      (11, 3, 'suspended', 'Known', 1, '2026-03-01'), (12, 4, 'suspended', 'Earlier', 1, '2026-01-01')`)
    await client.query(`insert into audit_entry (number, at, by_id, kind, about_id, facts, hash) values
      (1, '2026-02-01', 1, 'access_restored', 4, '{}', ''), (2, '2026-03-02', 1, 'access_suspended', 2, '{}', ''),
      (3, '2026-03-03', null, 'access_suspended', 4, '{}', '')`)
  })
  await bringUp(url)
  const rows = await withDatabase(url, async (client) => {
    const sql = `select person_id::int as person, by_id::int as by, words, created_at::date::text as at from decision where id > 100
      order by person_id`
    return (await client.query(sql)).rows
  })
  expect(rows).toEqual([
    { person: 2, by: 1, words: '', at: '2026-03-02' },
    { person: 4, by: null, words: '', at: '2026-03-03' },
  ])
})

it('what was written to named people before there were conversations is in them, and counts as read', async () => {
  const name = `migrations_${randomBytes(6).toString('hex')}`
  made.push(name)
  const url = await cluster.createDatabase(name)
  const store = openDatabase(url, 2, () => {})
  const migrator = new Migrator({ db: store.db, provider: { getMigrations: async () => migrations } })
  expect((await migrator.migrateTo('0041-quotes-of-suspended')).error).toBeUndefined()
  await withDatabase(url, async (client) => {
    for (const [id, handle] of [
      [1, 'ana'],
      [2, 'ben'],
      [3, 'cai'],
    ])
      await client.query(
        `insert into account (id, handle, name, password_hash, state, folded) values ($1, $2::text, $2, 'none', 'active', $2)`,
        [id, handle],
      )
    const post = (id: number, by: number, visibility: string, deleted = false) =>
      client.query(
        `insert into post (id, author_id, visibility, quiet, text, thread_id, created_at, deleted_at)
          values ($1, $2, $3, false, '', 10, now(), case when $4 then now() end)`,
        [id, by, visibility, deleted],
      )
    await post(10, 1, 'company')
    await post(11, 1, 'direct')
    await post(12, 2, 'direct')
    await post(13, 2, 'direct', true)
    await client.query('insert into post_mention (post_id, account_id) values (11, 2), (12, 1), (13, 3)')
  })
  await migrate(store.db)
  await store.close()
  const rows = await withDatabase(url, (client) =>
    client.query('select account_id, thread_id, last_post_id, read_id from conversation order by account_id'),
  )
  expect(rows.rows).toEqual(
    ['1', '2'].map((account_id) => ({ account_id, thread_id: '10', last_post_id: '12', read_id: '12' })),
  )
})
