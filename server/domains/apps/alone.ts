import type { Scope } from '#contract/scope.ts'
import { newToken, tokenHash } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import { type App, known } from './app.ts'
import { apps } from './tables.ts'

const DAYS = 30
const DAY = 86_400_000
/** A web app may ask for one at each of its visitors. */
const KEPT = 20

/** A token of an app by itself, which opens only what needs no person. */
export async function openAlone({ db, clock }: Ground, app: App, scopes: readonly Scope[]) {
  const token = newToken()
  const now = clock()
  const row = {
    token_hash: tokenHash(token),
    app_id: app.id,
    scopes: [...scopes],
    created_at: now,
    expires_at: new Date(now.getTime() + DAYS * DAY),
  }
  await apps(db).insertInto('app_token').values(row).execute()
  const newest = apps(db)
    .selectFrom('app_token')
    .select('token_hash')
    .where('app_id', '=', app.id)
    .orderBy('created_at', 'desc')
    .limit(KEPT)
  await apps(db)
    .deleteFrom('app_token')
    .where('app_id', '=', app.id)
    .where('token_hash', 'not in', newest)
    .execute()
  return { access: token, scopes, createdAt: now }
}

export type AloneApp = { id: string; scopes: readonly Scope[] }

/** Which app by itself this token is of; null for any other. */
export async function findAlone({ db, clock }: Ground, token: string): Promise<AloneApp | null> {
  const row = await apps(db)
    .selectFrom('app_token')
    .select(['app_id', 'scopes'])
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', clock())
    .executeTakeFirst()
  return row === undefined ? null : { id: row.app_id, scopes: known(row.scopes) }
}
