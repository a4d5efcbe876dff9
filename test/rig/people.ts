import { hash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { BuiltInRole } from '#rules/people/permissions.ts'
import { newId } from '#server/base/ids.ts'
import { type Caller, callerWith, type TestHouse } from './house.ts'

export type Somebody = { id: string; handle: string; caller: Caller }

/** As many as were asked for, where that is known when it is written. */
type People<N extends number> = N extends 1
  ? [Somebody]
  : N extends 2
    ? [Somebody, Somebody]
    : N extends 3
      ? [Somebody, Somebody, Somebody]
      : N extends 4
        ? [Somebody, Somebody, Somebody, Somebody]
        : number extends N
          ? Somebody[]
          : [Somebody, ...Somebody[]]

/** New people of a house, signed in, with nothing behind them; in milliseconds, where an invitation takes a hash of a password. */
export async function addPeople<const N extends number>(
  house: TestHouse,
  count: N,
  role?: BuiltInRole,
): Promise<People<N>> {
  return withDatabase(house.databaseUrl, async (client) => {
    const people: Somebody[] = []
    for (let n = 0; n < count; n++) {
      const id = newId()
      const handle = `p${randomBytes(6).toString('hex')}`
      await client.query(
        `insert into account (id, handle, name, password_hash, state, folded)
          values ($1, $2, $3, 'none', 'active', $3)`,
        [id, handle, ` ${handle} ${handle}`],
      )
      await client.query('insert into account_count (account_id) values ($1)', [id])
      if (role !== undefined)
        await client.query(
          'insert into account_role (account_id, role_id) select $1, id from role where built_in = $2',
          [id, role],
        )
      people.push({ id, handle, caller: await openSession(client, house, id) })
    }
    return people as People<N>
  })
}

/** A session for somebody who lost theirs. */
export function signInAgain(house: TestHouse, id: string): Promise<Caller> {
  return withDatabase(house.databaseUrl, (client) => openSession(client, house, id))
}

async function openSession(client: pg.Client, house: TestHouse, accountId: string): Promise<Caller> {
  const token = randomBytes(32).toString('base64url')
  await client.query(
    `insert into session (id, account_id, kind, name, token_hash, expires_at)
      values ($1, $2, 'browser', 'Test', $3, now() + interval '1 day')`,
    [newId(), accountId, hash('sha256', token, 'buffer')],
  )
  return callerWith(house, `birdhouse=${token}`)
}

export async function withDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
