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
  const today = { used_on: clock().toISOString().slice(0, 10) }
  await apps(db).updateTable('app').set(today).where('id', '=', given.app.id).execute()
  return code
}
