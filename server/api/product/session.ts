import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { readFacts } from '#server/domains/people/index.ts'
import { clearSessionCookie } from '../http/cookie.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentMyself } from '../present/account.ts'
import { signIn } from './sign-in.ts'

const TRIES = { burst: 8, seconds: 300 }

export function session(app: FastifyInstance, desk: Desk): void {
  const { ground, sessions, cards, limiter, config } = desk.house

  async function myself(id: string) {
    const card = await cards.one(id)
    if (card === null) throw new Refusal('not_signed_in')
    return presentMyself(desk.site, card)
  }
  /** Failures are counted for each person too, by whatever name: many addresses together guess no faster. */
  async function limitTries<T>(key: string, work: () => Promise<T>): Promise<T> {
    const seconds = config.RATE_LIMITS ? limiter.take(`tries ${key}`, TRIES) : 0
    if (seconds > 0) throw new Refusal('too_many_requests', { seconds }, { retryAfter: seconds })
    const done = await work()
    limiter.giveBack(`tries ${key}`)
    return done
  }

  implement(app, 'GET /api/birdhouse/v1/me', async ({ me, session }) => {
    const facts = await readFacts(ground, me)
    return {
      account: await myself(me),
      permission: session?.permission ?? 'member',
      welcomed: facts.welcomed,
    }
  })

  implement(app, 'POST /api/birdhouse/v1/session', async ({ body, request, reply }) => {
    const login = await sessions.findLogin(body.login)
    const account = await limitTries(login?.id ?? body.login.toLowerCase(), () =>
      sessions.checkCredentials(login, body.password),
    )
    await signIn(desk.house, request, reply, account)
    return myself(account.id)
  })

  implement(app, 'DELETE /api/birdhouse/v1/session', async ({ session, reply }) => {
    if (session !== null) await sessions.revoke(session.accountId, session.id)
    clearSessionCookie(reply, config)
    return {}
  })

  implement(app, 'GET /api/birdhouse/v1/sessions', async ({ me, session }) =>
    (await sessions.list(me)).map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      created_at: row.created_at.toISOString(),
      last_used_at: row.last_used_at.toISOString(),
      current: row.id === session?.id,
    })),
  )

  implement(app, 'DELETE /api/birdhouse/v1/sessions/:id', async ({ params, me }) => {
    await sessions.revoke(me, params.id)
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/password', async ({ body, session, me }) => {
    await limitTries(me, async () => {
      if (session !== null) await sessions.changePassword(session, body.current, body.password)
    })
    return {}
  })
}
