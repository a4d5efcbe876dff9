import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify'
import type { Auth } from '#contract/endpoint.ts'
import { allowedBy, listOf, type Scope, type Wanted } from '#contract/scope.ts'
import { Refusal } from '#server/base/errors.ts'
import { type AloneApp, findAlone } from '#server/domains/apps/index.ts'
import type { Session } from '#server/domains/people/index.ts'
import { addressKey, type Rate } from '#server/platform/rate/index.ts'
import type { House } from '../house.ts'
import { readToken } from './cookie.ts'
import { saysKnown } from './device.ts'
import { tellLimit } from './tell-limit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null
    /** An app that came by itself, without a person. */
    aloneApp: AloneApp | null
    /** Counted as one that failed, until it has gone well. */
    atDoor: boolean
  }
  interface FastifyContextConfig {
    auth?: Auth
    /** What an app must be allowed; where not given, none is let in. */
    scope?: Wanted | undefined
    door?: boolean
  }
}

const BY_ACCOUNT: Rate = { burst: 300, seconds: 60 }
/** Of requests without a valid session: a whole company may share one address. */
export const BY_ADDRESS: Rate = { burst: 600, seconds: 60 }
const WRITES: Rate = { burst: 100, seconds: 60 }
/** Only what fails counts, so that everybody in one building can sign in on the same morning. */
const DOORS: Rate = { burst: 20, seconds: 300 }

type Demand = { auth: Auth; scope: 'any' | readonly Scope[]; door: boolean }

/** Who is asking, whether they may, and whether they ask too often: before any other work, and before the body is read. */
export function guard(app: FastifyInstance, house: House): void {
  const { config, limiter, sessions } = house
  app.decorateRequest('session', null)
  app.decorateRequest('aloneApp', null)
  app.decorateRequest('atDoor', false)

  /** Whose token it is. One that is not in memory costs a query, so those of an address are counted first. */
  async function recognise(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string | undefined,
  ): Promise<Session | null> {
    const address = `address ${addressKey(request.ip)}`
    let counted = false
    const count = () => {
      limit(house, address, BY_ADDRESS, reply)
      counted = true
    }
    const session = token === undefined ? null : await sessions.authenticate(token, count)
    if (session === null && !counted) count()
    // Counted as what has no session, since it has none.
    if (session === null && token !== undefined) request.aloneApp = await findAlone(house.ground, token)
    if (session !== null && counted) limiter.giveBack(address)
    return session
  }

  function admit(
    request: FastifyRequest,
    reply: FastifyReply,
    { auth, scope, door }: Demand,
    session: Session | null,
  ): void {
    request.session = session
    if (session !== null) limit(house, `account ${session.accountId}`, BY_ACCOUNT, reply)
    // Whether a browser is known, as it says, is found out when it is known for whom.
    if (door && !saysKnown(request, config)) limitDoor(house, request)
    if (session !== null && session.app !== null) refuseOutOfScope(session.app.scopes, scope)
    const { aloneApp } = request
    if (aloneApp !== null) refuseOutOfScope(allowedBy(aloneApp.scopes), scope)
    if (auth === 'public') return
    if (aloneApp !== null) throw new Refusal('person_needed')
    if (session === null) throw new Refusal('not_signed_in')
    const writes = isWrite(request)
    if (writes) limit(house, `writes ${session.accountId}`, WRITES, reply)
    // Signing in, deleting and administering go on in the room that is kept for them.
    if (writes && auth === 'member' && request.method !== 'DELETE' && !house.hasRoom())
      throw new Refusal('storage_full')
    if (auth !== 'member' && !session.permissions.has(auth)) throw new Refusal('forbidden')
  }

  /** Without waiting when the session is in memory: to wait costs more than to look. */
  function check(demand: Demand): onRequestHookHandler {
    return (request, reply, done) => {
      const found = readToken(request, config)
      // Apps on the web register and fetch tokens from their own sites, with nothing that a browser adds by itself.
      const asApp = demand.auth === 'public' && demand.scope === 'any'
      if ((found === null ? !asApp : found.byCookie) && isWrite(request))
        refuseCrossSite(request, config.publicUrl)
      const session = found === null ? undefined : sessions.peek(found.token)
      if (session === undefined) {
        const admitted = (read: Session | null) => admit(request, reply, demand, read)
        recognise(request, reply, found?.token)
          .then(admitted)
          .then(() => done(), done)
        return
      }
      admit(request, reply, demand, session)
      done()
    }
  }

  // By the route, never by the address as it was written: `/%61pi/` is `/api/` too.
  app.addHook('onRoute', (route) => {
    const { auth, scope, door } = route.config ?? {}
    if (auth === undefined) return
    route.onRequest = check({ auth, scope: scope === 'any' ? scope : listOf(scope), door: door === true })
    if (door !== true) return
    route.onResponse = async (request, reply) => {
      if (request.atDoor && reply.statusCode < 300) limiter.giveBack(doorOf(request))
    }
  })
}

function refuseOutOfScope(scopes: ReadonlySet<Scope>, wanted: Demand['scope']): void {
  if (wanted !== 'any' && !wanted.some((scope) => scopes.has(scope))) throw new Refusal('out_of_scope')
}

const isWrite = ({ method }: FastifyRequest) => method !== 'GET' && method !== 'HEAD'

/** Says on `reply` how much is left. Throws Refusal `too_many_requests`. */
export function limit({ config, limiter }: House, key: string, rate: Rate, reply?: FastifyReply): void {
  if (!config.RATE_LIMITS) return
  const seconds = limiter.take(key, rate)
  if (reply !== undefined) tellLimit(limiter, reply, key, rate)
  if (seconds > 0) throw new Refusal('too_many_requests', { seconds }, { retryAfter: seconds })
}

/** Counts a request as one that tries a password or a secret link, once. Throws Refusal `too_many_requests`. */
export function limitDoor(house: House, request: FastifyRequest): void {
  if (request.atDoor) return
  limit(house, doorOf(request), DOORS)
  request.atDoor = true
}

/** Nothing was tried that failed, though the answer is no yes. */
export function passDoor({ config, limiter }: House, request: FastifyRequest): void {
  if (request.atDoor && config.RATE_LIMITS) limiter.giveBack(doorOf(request))
  request.atDoor = false
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
