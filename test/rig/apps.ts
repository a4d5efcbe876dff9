import { hash, randomBytes } from 'node:crypto'
import type { Scope } from '#contract/scope.ts'
import { newId } from '#server/base/ids.ts'
import type { TestHouse } from './house.ts'
import { withDatabase } from './people.ts'

/** Tokens of an app that somebody let in, one for each set of scopes, as if they had agreed to each. */
export function letIn(
  { databaseUrl }: Pick<TestHouse, 'databaseUrl'>,
  accountId: string,
  wishes: readonly Scope[][],
): Promise<string[]> {
  return withDatabase(databaseUrl, async (client) => {
    const appId = newId()
    await client.query(
      `insert into app (id, client_id, secret_hash, name, redirect_uris, scopes, mark)
        values ($1, $2, '', 'Tide', '{app://back}', '{read}', '')`,
      [appId, `app-${appId}`],
    )
    const tokens: string[] = []
    for (const scopes of wishes) {
      const token = randomBytes(32).toString('base64url')
      await client.query(
        `insert into session (id, account_id, kind, name, token_hash, expires_at, app_id, scopes)
          values ($1, $2, 'app', 'Tide', $3, now() + interval '1 day', $4, $5)`,
        [newId(), accountId, hash('sha256', token, 'buffer'), appId, scopes],
      )
      tokens.push(token)
    }
    return tokens
  })
}
