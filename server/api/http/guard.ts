import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Auth } from '#contract/endpoint.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Session } from '#server/domains/people/index.ts'
import { addressKey, type Rate } from '#server/platform/rate/index.ts'
import type { House } from '../house.ts'
import { readToken } from './cookie.ts'
import { saysKnown } from './device.ts'

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null
    /** Counted as one that failed, until it has gone well. */
    atDoor: boolean
  }
  interface FastifyContextConfig {
    auth?: Auth
    door?: boolean
  }
}

const BY_ACCOUNT: Rate = { burst: 300, seconds: 60 }
/** Of requests without a valid session: a whole company may share one address. */
const BY_ADDRESS: Rate = { burst: 600, seconds: 60 }
const WRITES: Rate = { burst: 100, seconds: 60 }
/** Only what fails counts, so that everybody in one building can sign in on the same morning. */
const DOORS: Rate = { burst: 20, seconds: 300 }

/** Who is asking, whether they may, and whether they ask too often: before any other work, and before the body is read. */
export function guard(app: FastifyInstance, house: House): void {
  const { config, limiter, sessions } = house
  app.decorateRequest('session', null)
  app.decorateRequest('atDoor', false)

  /** Whose token it is. One that is not in memory costs a query, so those of an address are counted first. */
  async function recognise(request: FastifyRequest, token: string | undefined): Promise<Session | null> {
    const address = `address ${addressKey(request.ip)}`
    let counted = false
    const count = () => {
      limit(house, address, BY_ADDRESS)
      counted = true
    }
    const session = token === undefined ? null : await sessions.authenticate(token, count)
    if (session === null && !counted) count()
    if (session !== null && counted) limiter.giveBack(address)
    return session
  }

  // By the route, never by the address as it was written: `/%61pi/` is `/api/` too.
  app.addHook('onRequest', async (request) => {
    const { auth, door } = request.routeOptions.config
    if (auth === undefined) return
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    const found = readToken(request, config)
    if (writes && (found === null || found.byCookie)) refuseCrossSite(request, config.publicUrl)
    request.session = await recognise(request, found?.token)
    if (request.session !== null) limit(house, `account ${request.session.accountId}`, BY_ACCOUNT)
    // Whether a browser is known, as it says, is found out when it is known for whom.
    if (door === true && !saysKnown(request, config)) limitDoor(house, request)
    if (auth === 'public') return
    if (request.session === null) throw new Refusal('not_signed_in')
    if (writes) limit(house, `writes ${request.session.accountId}`, WRITES)
    // Signing in, deleting and administering go on in the room that is kept for them.
    if (writes && auth === 'member' && request.method !== 'DELETE' && !house.hasRoom())
      throw new Refusal('storage_full')
    if (auth === 'administrator' && request.session.permission !== 'administrator')
      throw new Refusal('forbidden')
  })

  app.addHook('onResponse', async (request, reply) => {
    if (request.atDoor && reply.statusCode < 300) limiter.giveBack(doorOf(request))
  })
}

function limit({ config, limiter }: House, key: string, rate: Rate): void {
  if (!config.RATE_LIMITS) return
  const seconds = limiter.take(key, rate)
  if (seconds > 0) throw new Refusal('too_many_requests', { seconds }, { retryAfter: seconds })
}

/** Counts a request as one that tries a password or a secret link, once. Throws Refusal `too_many_requests`. */
export function limitDoor(house: House, request: FastifyRequest): void {
  if (request.atDoor) return
  limit(house, doorOf(request), DOORS)
  request.atDoor = true
}

const doorOf = (request: FastifyRequest) => `door ${addressKey(request.ip)}`

/** Browsers say where a request comes from; one with a cookie from elsewhere is somebody else's idea. */
function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('cross_site')
  const origin = request.headers.origin
  if (origin === undefined || site === 'same-origin') return
  const own = [publicUrl, `${request.protocol}://${request.host}`]
  if (!own.includes(origin)) throw new Refusal('cross_site')
}
