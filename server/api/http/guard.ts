import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Auth } from '#contract/endpoint.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Session } from '#server/domains/people/index.ts'
import { addressKey, type Rate } from '#server/platform/rate/index.ts'
import type { House } from '../house.ts'
import { readToken } from './cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null
  }
  interface FastifyContextConfig {
    auth?: Auth
  }
}

const BY_ACCOUNT: Rate = { burst: 300, seconds: 60 }
const BY_ADDRESS: Rate = { burst: 600, seconds: 60 }
const WRITES: Rate = { burst: 100, seconds: 60 }
const DOORS: Rate = { burst: 20, seconds: 300 }
/** Where passwords and secret links are tried. */
const IS_DOOR = /^\/api\/birdhouse\/v1\/(session|setup|invitations\/|password|sample\/sign-in)/

/** Who is asking, whether they may, and whether they ask too often: before any other work. */
export function guard(app: FastifyInstance, house: House): void {
  const { config, limiter, sessions } = house
  app.decorateRequest('session', null)

  function limit(key: string, rate: Rate): void {
    if (!config.RATE_LIMITS) return
    const seconds = limiter.take(key, rate)
    if (seconds > 0) throw new Refusal('too_many_requests', { seconds }, { retryAfter: seconds })
  }

  app.addHook('onRequest', async (request) => {
    const { auth } = request.routeOptions.config
    if (auth === undefined) return
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    const found = readToken(request, config)
    if (writes && (found === null || found.byCookie)) refuseCrossSite(request, config.publicUrl)
    limitAddress(request, writes)
    request.session = found === null ? null : await sessions.authenticate(found.token)
    if (auth === 'public') return
    if (request.session === null) throw new Refusal('not_signed_in')
    limit(`account ${request.session.accountId}`, BY_ACCOUNT)
    if (writes) limit(`writes ${request.session.accountId}`, WRITES)
    if (auth === 'administrator' && request.session.permission !== 'administrator')
      throw new Refusal('forbidden')
  })

  function limitAddress(request: FastifyRequest, writes: boolean): void {
    const address = addressKey(request.ip)
    limit(`address ${address}`, BY_ADDRESS)
    if (writes && IS_DOOR.test(request.url)) limit(`door ${address}`, DOORS)
  }
}

/** Browsers say where a request comes from; one with a cookie from elsewhere is somebody else's idea. */
function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('cross_site')
  const origin = request.headers.origin
  if (origin === undefined || site === 'same-origin') return
  const own = [publicUrl, `${request.protocol}://${request.host}`]
  if (!own.includes(origin)) throw new Refusal('cross_site')
}
