import { randomBytes } from 'node:crypto'
import { Migrator } from 'kysely/migration'
import { afterAll, expect, inject, it } from 'vitest'
import { openDatabase } from '#server/store/database.ts'
import { migrate, migrations } from '#server/store/migrate.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { withDatabase } from '#test/rig/people.ts'

const cluster = openTestCluster(inject('clusterUrl'))
const name = `ranks_${randomBytes(6).toString('hex')}`
afterAll(() => cluster.dropDatabase(name))

it('who was an administrator is one still, and so will be who was invited as one', async () => {
  const url = await cluster.createDatabase(name)
  const store = openDatabase(url, 2, () => {})
  const migrator = new Migrator({ db: store.db, provider: { getMigrations: async () => migrations } })
  expect((await migrator.migrateTo('0005-warnings')).error).toBeUndefined()
  await withDatabase(url, (client) =>
    client.query(`insert into account (id, handle, name, permission, state, folded) values
        (1, 'ana', 'Ana', 'administrator', 'active', ' ana ana'), (2, 'ben', 'Ben', 'member', 'active', ' ben ben');
      insert into invitation (id, token_hash, permission, expires_at) values (3, 'a', 'administrator', now())`),
  )
  await migrate(store.db)
  await store.close()
  const held = await withDatabase(url, (client) =>
    client.query(`select account_id as of, built_in from account_role join role on role.id = role_id
      union all select invitation_id, built_in from invitation_role join role on role.id = role_id order by 1`),
  )
  expect(held.rows).toEqual([
    { of: '1', built_in: 'administrator' },
    { of: '3', built_in: 'administrator' },
  ])
})
