import type pg from 'pg'
import { personId } from './shape.ts'

const tokenOf = (n: number) => `bench-token-of-person-${n}`

/** Signs these people in, by number, and answers their tokens. */
export async function signIn(client: pg.Client, people: readonly number[]): Promise<string[]> {
  await client.query(
    `insert into session (id, account_id, kind, name, token_hash, expires_at)
     select account_id, account_id, 'token', 'bench', sha256(convert_to(token, 'utf8')), now() + interval '30 days'
     from unnest($1::bigint[], $2::text[]) as s(account_id, token) on conflict do nothing`,
    [people.map(personId), people.map(tokenOf)],
  )
  return people.map(tokenOf)
}
