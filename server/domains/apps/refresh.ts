import { allowedBy, type Scope } from '#contract/scope.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import { tokenHash } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import { APP_DAYS } from '../people/index.ts'
import { type App, known } from './app.ts'
import { apps } from './tables.ts'
import { newTokens, type Tokens } from './tokens.ts'

const DAY = 86_400_000

export type Renewal = {
  refresh: string
  /** The app has shown its own. */
  secret: boolean
  /** What it asks for, which must not be more than it has; null for the same. */
  scopes: readonly Scope[] | null
  /** What else goes by the token of a session; in the same transaction. */
  renewed(change: Change, sessionId: string, access: string): Promise<void>
}

/**
 * New tokens for old ones, which end; what the app may do stays. A refresh token that was used before was stolen from one side
 * or the other: all ends that came of that consent. Throws Refusal `invalid_grant`, or `invalid_scope`.
 */
export async function refresh(ground: Ground, app: App, given: Renewal): Promise<Tokens> {
  const tokens = await ground.events.change(async (change) => {
    const now = ground.clock()
    const found = await findSession(change, { app, token: given.refresh, now })
    if (found === undefined) return endReused(change, app, given.refresh)
    if (!given.secret && !found.secretless) return null
    const scopes = known(found.scopes ?? [])
    const allowed = allowedBy(scopes)
    if (given.scopes?.some((scope) => !allowed.has(scope))) throw new Refusal('invalid_scope')
    return renew(change, { id: found.id, accountId: found.account_id, scopes, now }, given)
  })
  if (tokens === null) throw new Refusal('invalid_grant')
  return tokens
}

type Shown = { app: App; token: string; now: Date }

function findSession({ sql }: Change, { app, token, now }: Shown) {
  return apps(sql)
    .selectFrom('session')
    .select(['id', 'account_id', 'scopes', 'secretless'])
    .where('refresh_hash', '=', tokenHash(token))
    .where('app_id', '=', app.id)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
}

type Renewed = { id: string; accountId: string; scopes: readonly Scope[]; now: Date }

async function renew(change: Change, { id, accountId, scopes, now }: Renewed, given: Renewal) {
  const { sql, tell } = change
  const { access, refresh: next, hashes } = newTokens()
  await apps(sql)
    .insertInto('app_refresh')
    .values({ refresh_hash: tokenHash(given.refresh), session_id: id })
    .execute()
  const expires_at = new Date(now.getTime() + APP_DAYS * DAY)
  await apps(sql)
    .updateTable('session')
    .set({ ...hashes, expires_at })
    .where('id', '=', id)
    .execute()
  await given.renewed(change, id, access)
  // No node remembers the token of before.
  await tell('access.changed', { accountId })
  return { access, refresh: next, scopes, createdAt: now }
}

async function endReused({ sql, tell }: Change, app: App, token: string): Promise<null> {
  const gone = await apps(sql)
    .deleteFrom('session')
    .using('app_refresh')
    .whereRef('app_refresh.session_id', '=', 'session.id')
    .where('app_refresh.refresh_hash', '=', tokenHash(token))
    .where('session.app_id', '=', app.id)
    .returning(['session.id', 'session.account_id'])
    .executeTakeFirst()
  if (gone !== undefined) await tell('access.ended', { accountId: gone.account_id, sessionId: gone.id })
  return null
}
