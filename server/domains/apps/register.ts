import type { Scope } from '#contract/scope.ts'
import { newId } from '#server/base/ids.ts'
import { newToken, tokenHash } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import { APP_COLUMNS, type App, appOf, markOf } from './app.ts'
import { apps } from './tables.ts'

export type NewApp = {
  name: string
  website: string | null
  redirectUris: readonly string[]
  scopes: readonly Scope[]
}

/** Answers the secret, which is stored nowhere. Anybody may: an app that nobody lets in can do nothing, and is forgotten. */
export async function registerApp({ db, clock }: Ground, given: NewApp): Promise<App & { secret: string }> {
  const secret = newToken()
  const row = {
    id: newId(),
    client_id: newToken(),
    secret_hash: tokenHash(secret),
    name: given.name,
    website: given.website,
    redirect_uris: [...given.redirectUris],
    scopes: [...given.scopes],
    mark: markOf(given.name, given.redirectUris),
    created_at: clock(),
    used_on: null,
  }
  await apps(db).insertInto('app').values(row).execute()
  return { ...appOf(row, given.scopes), secret }
}

/** With the hash of its secret; null for one that never registered, or was forgotten. */
export async function findApp(
  { db }: Pick<Ground, 'db'>,
  clientId: string,
): Promise<(App & { secretHash: Buffer }) | null> {
  const row = await apps(db)
    .selectFrom('app')
    .select([...APP_COLUMNS, 'scopes', 'secret_hash'])
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  return row === undefined ? null : { ...appOf(row, row.scopes), secretHash: row.secret_hash }
}

/** By its id, as a session names it. */
export async function readApp({ db }: Pick<Ground, 'db'>, id: string): Promise<App | null> {
  const row = await apps(db)
    .selectFrom('app')
    .select([...APP_COLUMNS, 'scopes'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : appOf(row, row.scopes)
}
