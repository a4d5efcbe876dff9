import { allowedBy, type Scope } from '#contract/scope.ts'
import { type ErrorCode, Refusal } from '#server/base/errors.ts'
import { type App, findApp } from '#server/domains/apps/index.ts'
import type { House } from '../house.ts'
import { isAmong } from './redirect-uri.ts'
import { readScopes, wordsOf } from './scopes.ts'

export type Asked = {
  app: App
  redirectUri: string
  state: string | undefined
  forceLogin: boolean
  /** Or why it can't be had so, which the app may be told. */
  wish: { scopes: Scope[]; challenge: string | null } | { refused: ErrorCode }
}

const CHALLENGE = /^[\w-]{43}$/

/**
 * What an app asks for, from the query with which it came. As long as app and address do not fit together nobody is sent anywhere:
 * throws Refusal `asked_wrongly`, `app_unknown` or `redirect_unknown`.
 */
export async function readAsked({ ground }: House, query: string): Promise<Asked> {
  const given = new URLSearchParams(query)
  const only = (name: string) => {
    const [value, ...more] = given.getAll(name)
    if (more.length > 0) throw new Refusal('asked_wrongly')
    return value === '' ? undefined : value
  }
  const [clientId, redirectUri] = [only('client_id'), only('redirect_uri')]
  if (clientId === undefined || redirectUri === undefined) throw new Refusal('asked_wrongly')
  const app = await findApp(ground, clientId)
  if (app === null) throw new Refusal('app_unknown')
  if (!isAmong(app.redirectUris, redirectUri)) throw new Refusal('redirect_unknown')
  return {
    ...{ app, redirectUri, state: only('state') },
    forceLogin: /^(true|1|on|yes)$/i.test(only('force_login') ?? ''),
    wish: readWish(app, only),
  }
}

function readWish(app: App, only: (name: string) => string | undefined): Asked['wish'] {
  if (only('response_type') !== 'code') return { refused: 'unsupported_response_type' }
  const scopes = readScopes(wordsOf(only('scope') ?? 'read'))
  const allowed = allowedBy(app.scopes)
  if (scopes === null || scopes.some((scope) => !allowed.has(scope))) return { refused: 'invalid_scope' }
  const [challenge, method] = [only('code_challenge'), only('code_challenge_method')]
  if (challenge === undefined && method === undefined) return { scopes, challenge: null }
  // Without a method it would be plain, which keeps nothing secret.
  if (method !== 'S256' || challenge === undefined || !CHALLENGE.test(challenge))
    return { refused: 'challenge_refused' }
  return { scopes, challenge }
}

/** How RFC 6749 calls it. */
export const wordFor = (code: ErrorCode): string => (code === 'challenge_refused' ? 'invalid_request' : code)
