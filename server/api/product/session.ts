import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import {
  changePassword,
  findLogin,
  leave,
  listSessions,
  permissionsOf,
  readArchiveNotice,
  readFacts,
  revokeSession,
} from '#server/domains/people/index.ts'
import { clearSessionCookie } from '../http/cookie.ts'
import { rememberDevice } from '../http/device.ts'
import { implement } from '../http/implement.ts'
import { readMyself } from '../mastodon/myself.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentRole } from '../present/role.ts'
import { countsOfChange, limitTries } from './limit-tries.ts'
import { checkSteps } from './second-step.ts'
import { refuseWithoutAccess, signIn } from './sign-in.ts'

export function session(app: FastifyInstance, desk: Desk): void {
  const { house } = desk
  const { ground, cards, config } = house

  implement(app, 'GET /api/birdhouse/v1/me', async ({ me }) => {
    const facts = await readFacts(ground, me)
    const card = await cards.one(me)
    if (card === null) throw new Refusal('not_signed_in')
    return {
      account: await readMyself(desk, me),
      permissions: [...permissionsOf(card.roles)],
      roles: card.roles.map(presentRole),
      welcomed: facts.welcomed,
      archive_taken_at: facts.archiveTakenAt?.toISOString() ?? null,
    }
  })

  implement(app, 'POST /api/birdhouse/v1/session', async ({ body, request, reply }) => {
    const login = await findLogin(ground, body.login)
    const account = await checkSteps(house, request, login, body)
    refuseWithoutAccess(house, request, reply, account)
    await signIn(house, request, reply, account)
    return readMyself(desk, account.id)
  })

  implement(app, 'POST /api/birdhouse/v1/me/leave', async ({ me, body, reply }) => {
    await leave(ground, me, body.handle)
    clearSessionCookie(reply, config)
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/me/archive-notice/read', async ({ me }) => {
    await readArchiveNotice(ground, me)
    return {}
  })

  implement(app, 'DELETE /api/birdhouse/v1/session', async ({ session, reply }) => {
    if (session !== null) await revokeSession(ground, session.accountId, session.id)
    clearSessionCookie(reply, config)
    return {}
  })

  implement(app, 'GET /api/birdhouse/v1/sessions', async ({ me, session }) =>
    (await listSessions(ground, me)).map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      created_at: row.created_at.toISOString(),
      last_used_at: row.last_used_at.toISOString(),
      current: row.id === session?.id,
    })),
  )

  implement(app, 'DELETE /api/birdhouse/v1/sessions/:id', async ({ params, me }) => {
    await revokeSession(ground, me, params.id)
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/password', async ({ body, session, me, reply }) => {
    await limitTries(house, countsOfChange(me), async () => {
      if (session === null) return
      const passwordHash = await changePassword(ground, session, body.current, body.password)
      rememberDevice(reply, config, { id: me, passwordHash })
    })
    return {}
  })
}
