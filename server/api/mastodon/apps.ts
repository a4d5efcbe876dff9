import type { FastifyInstance } from 'fastify'
import type { Application } from '#contract/mastodon/app.ts'
import { cleanName } from '#rules/text/clean.ts'
import { type Details, Refusal } from '#server/base/errors.ts'
import { type App, readApp, registerApp } from '#server/domains/apps/index.ts'
import { addressKey, type Rate } from '#server/platform/rate/index.ts'
import { limit } from '../http/guard.ts'
import { implement } from '../http/implement.ts'
import { isRedirectUri } from '../oauth/redirect-uri.ts'
import { readScopes } from '../oauth/scopes.ts'
import type { Desk } from './shared.ts'

/** A whole company may sign in on one morning, from one address; each phone registers anew. */
const REGISTERS: Rate = { burst: 200, seconds: 3_600 }
const REDIRECTS = 20

export function apps(app: FastifyInstance, { house }: Desk): void {
  const { ground, push } = house
  const present = async (one: App): Promise<Application> => ({
    id: one.id,
    name: one.name,
    website: one.website,
    scopes: [...one.scopes],
    redirect_uris: [...one.redirectUris],
    redirect_uri: one.redirectUris.join('\n'),
    vapid_key: await push.publicKey(),
  })

  implement(app, 'POST /api/v1/apps', async ({ body, request, reply }) => {
    limit(house, `apps ${addressKey(request.ip)}`, REGISTERS, reply)
    const redirectUris = readRedirects(body.redirect_uris)
    // Shown to whoever is asked to let it in: nothing in it may be unseen, or turn what stands beside it.
    const name = cleanName(body.client_name)
    if (name === '') throw wrong('client_name', 'must be a name')
    const scopes = readScopes(body.scopes ?? ['read'])
    if (scopes === null) throw wrong('scopes', 'are not those of this server')
    const made = await registerApp(ground, {
      ...{ name, redirectUris, scopes },
      website: readWebsite(body.website ?? ''),
    })
    return {
      ...(await present(made)),
      client_id: made.clientId,
      client_secret: made.secret,
      client_secret_expires_at: 0,
    }
  })

  implement(app, 'GET /api/v1/apps/verify_credentials', async ({ request }) => {
    const id = request.session?.app?.id ?? request.aloneApp?.id
    const found = id === undefined ? null : await readApp(ground, id)
    if (found === null)
      throw new Refusal(request.headers.authorization === undefined ? 'app_needed' : 'not_signed_in')
    return present(found)
  })
}

function readRedirects(given: string | string[]): string[] {
  const uris = [...new Set([given].flat().flatMap((one) => one.split(/\s+/)))].filter((uri) => uri !== '')
  if (uris.length === 0 || uris.length > REDIRECTS || !uris.every(isRedirectUri))
    throw wrong('redirect_uris', 'must be whole addresses, without a fragment, that lead to the app')
  return uris
}

function readWebsite(text: string): string | null {
  if (text === '') return null
  if (!/^https?:\/\/[^\s"<>\\]+$/i.test(text) || !URL.canParse(text))
    throw wrong('website', 'must be a web address')
  return text
}

function wrong(field: string, description: string): Refusal {
  const details: Details = { [field]: [{ error: 'ERR_INVALID', description }] }
  return new Refusal('invalid_request', { what: `${field} ${description}` }, { details })
}
