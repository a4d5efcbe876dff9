import type { Scope } from '#contract/scope.ts'
import { newToken, tokenHash } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import type { App } from './app.ts'
import { requireListed } from './policy.ts'
import { apps } from './tables.ts'

const CODE_MS = 5 * 60_000

export type Consent = {
  app: App
  /** The browser in which somebody agreed. */
  sessionId: string
  redirectUri: string
  scopes: readonly Scope[]
  /** Of PKCE, as S256. */
  challenge: string | null
}

/** Somebody lets an app in. Answers the code for which it gets its token, once, within five minutes. Throws Refusal `app_not_listed`. */
export async function authorise({ db, clock }: Ground, given: Consent): Promise<string> {
  await requireListed(db, given.app)
  const code = newToken()
  const row = {
    code_hash: tokenHash(code),
    app_id: given.app.id,
    by_session_id: given.sessionId,
    session_id: null,
    redirect_uri: given.redirectUri,
    scopes: [...given.scopes],
    challenge: given.challenge,
    used_at: null,
    expires_at: new Date(clock().getTime() + CODE_MS),
  }
  await apps(db).insertInto('app_code').values(row).execute()
  return code
}

/** That somebody wanted to let it in: it is kept, and administrators see it, to the day. */
export async function noteWish({ db, clock }: Ground, { id }: App): Promise<void> {
  const today = clock().toISOString().slice(0, 10)
  await apps(db)
    .updateTable('app')
    .set({ used_on: today })
    .where('id', '=', id)
    .where((b) => b.or([b('used_on', 'is', null), b('used_on', '<', today)]))
    .execute()
}
