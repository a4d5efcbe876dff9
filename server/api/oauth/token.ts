import type { FastifyInstance } from 'fastify'
import type { Input, Reply } from '#contract/index.ts'
import { allowedBy, type Scope } from '#contract/scope.ts'
import { Refusal } from '#server/base/errors.ts'
import { type App, exchange, openAlone, refresh, revoke } from '#server/domains/apps/index.ts'
import { renewToken } from '#server/domains/push/index.ts'
import type { House } from '../house.ts'
import { implement } from '../http/implement.ts'
import { readClient } from './client.ts'
import { readScopes, wordsOf } from './scopes.ts'

type Body = Input<'POST /oauth/token'>['body']
type Client = { app: App; secret: boolean }
type Made = { access: string; refresh?: string; scopes: readonly Scope[]; createdAt: Date }

export function token(app: FastifyInstance, house: House): void {
  implement(app, 'POST /oauth/token', async ({ body, request, reply }) => {
    const client = await readClient(house, request, body)
    const made = await grant(house, client, body)
    reply.header('pragma', 'no-cache')
    return present(made)
  })

  implement(app, 'POST /oauth/revoke', async ({ body, request }) => {
    const client = await readClient(house, request, body)
    if (body.token !== undefined) await revoke(house.ground, client.app, body.token)
    return {}
  })
}

function grant(house: House, client: Client, body: Body): Promise<Made> {
  switch (body.grant_type) {
    case 'authorization_code':
      return exchange(house.ground, client.app, {
        code: need(body, 'code'),
        redirectUri: need(body, 'redirect_uri'),
        verifier: body.code_verifier || null,
        secret: client.secret,
      })
    case 'refresh_token':
      return refresh(house.ground, client.app, {
        refresh: need(body, 'refresh_token'),
        secret: client.secret,
        scopes: body.scope ? scopesOf(body.scope) : null,
        renewed: (change, id, access) => renewToken(change, id, house.push.sealToken(access)),
      })
    case 'client_credentials':
      return alone(house, client, body)
    default:
      throw new Refusal('unsupported_grant_type')
  }
}

async function alone({ ground }: House, { app, secret }: Client, body: Body): Promise<Made> {
  if (!secret) throw new Refusal('invalid_client')
  const scopes = scopesOf(body.scope || 'read')
  const allowed = allowedBy(app.scopes)
  if (scopes.some((scope) => !allowed.has(scope))) throw new Refusal('invalid_scope')
  return openAlone(ground, app, scopes)
}

function scopesOf(text: string): Scope[] {
  const scopes = readScopes(wordsOf(text))
  if (scopes === null) throw new Refusal('invalid_scope')
  return scopes
}

function need(body: Body, field: 'code' | 'redirect_uri' | 'refresh_token'): string {
  const value = body[field]
  if (!value) throw new Refusal('invalid_request', { what: `${field} is missing` })
  return value
}

const present = ({ access, refresh: next, scopes, createdAt }: Made): Reply<'POST /oauth/token'> => ({
  access_token: access,
  token_type: 'Bearer',
  scope: scopes.join(' '),
  created_at: Math.floor(createdAt.getTime() / 1000),
  ...(next !== undefined && { refresh_token: next }),
})
