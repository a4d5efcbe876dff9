import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { describeFailure } from '#server/base/log.ts'
import type { Language } from '#server/domains/mail/index.ts'
import {
  beginEmailChange,
  beginReset,
  changeEmail,
  lookAtArchiveLink,
  lookAtEmailChange,
  lookAtReset,
  resetPassword,
  sendArchiveLink,
} from '#server/domains/people/by-mail/index.ts'
import { findLogin, isOwnPassword } from '#server/domains/people/index.ts'
import { addressKey, type Rate } from '#server/platform/rate/index.ts'
import { limit } from '../http/guard.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { countsOfChange, limitTries } from './limit-tries.ts'

/** Of one address: an office may share it. */
const ASKS: Rate = { burst: 30, seconds: 3600 }
const CHANGES: Rate = { burst: 5, seconds: 3600 }
/** They go to any address that is typed. */
const ARCHIVES_OF_ONE: Rate = { burst: 3, seconds: 3600 }
const ARCHIVES_BY_ONE: Rate = { burst: 20, seconds: 86_400 }

export function byMail(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, mail, sealer } = house
  const sender = async (language: Language) => ({
    ...{ organisation: (await house.organisation()).name, url: site.url, language },
  })
  async function refuseWithoutMail(): Promise<void> {
    if (!(await house.organisation()).mail) throw new Refusal('mail_off')
  }

  implement(app, 'POST /api/birdhouse/v1/password-reset', async ({ body, request }) => {
    limit(house, `resets ${addressKey(request.ip)}`, ASKS)
    await refuseWithoutMail()
    // Answered before anybody is looked for: how long it takes says nothing about who there is.
    setImmediate(async () => {
      try {
        const login = await findLogin(ground, body.login)
        if (login !== null) await beginReset(ground, mail, login.id, await sender(body.language))
      } catch (error) {
        house.log.error({ failure: describeFailure(error) }, 'a link for a new password was not sent')
      }
    })
    return {}
  })

  implement(app, 'GET /api/birdhouse/v1/password-reset/:token', async ({ params }) => ({
    handle: (await lookAtReset(ground, params.token)).handle,
  }))

  implement(app, 'POST /api/birdhouse/v1/password-reset/:token', async ({ params, body }) => {
    await resetPassword(ground, mail, { ...params, ...body }, await sender(body.language))
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/people/:id/archive', async ({ params, body, me }) => {
    await refuseWithoutMail()
    limit(house, `archive links by ${me}`, ARCHIVES_BY_ONE)
    limit(house, `archive links about ${params.id}`, ARCHIVES_OF_ONE)
    const wanted = { by: me, accountId: params.id, email: body.email }
    await sendArchiveLink(ground, { mail, sealer }, wanted, await sender(body.language))
    return {}
  })

  implement(app, 'GET /api/birdhouse/v1/archives/:token', async ({ params }) => {
    const { handle, expires } = await lookAtArchiveLink(ground, params.token)
    return { organisation: (await house.organisation()).name, handle, expires_at: expires.toISOString() }
  })

  implement(app, 'POST /api/birdhouse/v1/email', async ({ body, me }) => {
    await refuseWithoutMail()
    await limitTries(house, countsOfChange(me), async () => {
      if (!(await isOwnPassword(ground, me, body.current))) throw new Refusal('wrong_credentials')
    })
    limit(house, `email changes ${me}`, CHANGES)
    const wanted = { accountId: me, email: body.email }
    await beginEmailChange(ground, mail, wanted, await sender(body.language))
    return {}
  })

  implement(app, 'GET /api/birdhouse/v1/email/:token', async ({ params }) => {
    const { handle, kind, email } = await lookAtEmailChange(ground, params.token)
    return { handle, kind, email }
  })

  implement(app, 'POST /api/birdhouse/v1/email/:token', async ({ params, body }) => {
    await changeEmail(ground, mail, params.token, await sender(body.language))
    return {}
  })
}
