import type { Scope } from '#contract/scope.ts'
import { newToken, tokenHash } from '#server/platform/secrets/index.ts'

/** What an app is given: told once, and stored as hashes. */
export type Tokens = { access: string; refresh: string; scopes: readonly Scope[]; createdAt: Date }

export function newTokens() {
  const [access, refresh] = [newToken(), newToken()]
  return { access, refresh, hashes: { token_hash: tokenHash(access), refresh_hash: tokenHash(refresh) } }
}
