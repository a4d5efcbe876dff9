import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SCOPES } from '#contract/scope.ts'
import { Refusal } from '#server/base/errors.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentAccount } from '../present/account.ts'
import { refuseAsOAuth } from './errors.ts'
import { token } from './token.ts'

/** How apps are let in, as RFC 6749 has it. */
export async function oauth(app: FastifyInstance, desk: Desk): Promise<void> {
  await app.register(async (inside) => {
    inside.setErrorHandler(refuseAsOAuth)
    token(inside, desk.house)
    userInfo(inside, desk)
  })
  metadata(app, desk)
  app.get('/oauth/authorize', { config: { auth: 'public', scope: 'any' } }, leadToConsent)
}

/** To the page of the web app, with all that was asked in one piece: its router would read numbers and JSON in it. */
function leadToConsent(request: FastifyRequest, reply: FastifyReply) {
  const mark = request.url.indexOf('?')
  const query = mark < 0 ? '' : request.url.slice(mark + 1)
  const asked = `q${Buffer.from(query).toString('base64url')}`
  const lang = new URLSearchParams(query).get('lang')?.slice(0, 2) ?? ''
  const chosen = /^[a-z]{2}$/.test(lang) ? `&lang=${lang}` : ''
  return reply.header('cache-control', 'no-store').redirect(`/authorise?asked=${asked}${chosen}`, 302)
}

function userInfo(app: FastifyInstance, { house, site }: Desk): void {
  for (const name of ['GET /oauth/userinfo', 'POST /oauth/userinfo'] as const)
    implement(app, name, async ({ me }) => {
      const card = await house.cards.one(me)
      if (card === null) throw new Refusal('not_signed_in')
      const account = presentAccount(site, card)
      return {
        iss: `${site.url}/`,
        sub: account.uri,
        name: account.display_name,
        preferred_username: account.username,
        profile: account.url,
        picture: account.avatar,
      }
    })
}

function metadata(app: FastifyInstance, { site }: Desk): void {
  implement(app, 'GET /.well-known/oauth-authorization-server', async ({ reply }) => {
    reply.header('cache-control', 'public, max-age=300')
    return {
      issuer: `${site.url}/`,
      authorization_endpoint: `${site.url}/oauth/authorize`,
      token_endpoint: `${site.url}/oauth/token`,
      revocation_endpoint: `${site.url}/oauth/revoke`,
      userinfo_endpoint: `${site.url}/oauth/userinfo`,
      app_registration_endpoint: `${site.url}/api/v1/apps`,
      service_documentation: `${site.url}/api/birdhouse/v1/openapi.json`,
      scopes_supported: [...SCOPES],
      response_types_supported: ['code' as const],
      response_modes_supported: ['query' as const],
      grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
      code_challenge_methods_supported: ['S256' as const],
    }
  })
}
