import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import type { Rate } from '#server/platform/rate/index.ts'
import { limit } from '../http/guard.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { testLetter } from './letters/test-letter.ts'

/** Nobody is to be flooded from here. */
const TESTS: Rate = { burst: 10, seconds: 600 }

export function mail(app: FastifyInstance, { house, site }: Desk): void {
  const { mail } = house

  async function present() {
    const [source, settings, { waiting, givenUp, sentAt, troubled }] = await Promise.all([
      mail.settings.source(),
      mail.settings.show(),
      mail.look(),
    ])
    return {
      source,
      settings: settings && {
        ...{ host: settings.host, port: settings.port, security: settings.security },
        ...{ username: settings.username, has_password: settings.hasPassword, sender: settings.sender },
      },
      waiting,
      given_up: givenUp,
      sent_at: sentAt?.toISOString() ?? null,
      troubled: troubled.map(({ id, kind, address, state, tries, next_at, verdict, detail }) => ({
        ...{ id, kind, address, tries, detail },
        state: state === 'waiting' ? ('waiting' as const) : ('given_up' as const),
        next_at: state === 'waiting' ? next_at.toISOString() : null,
        verdict: verdict ?? 'failed',
      })),
    }
  }

  implement(app, 'GET /api/birdhouse/v1/mail', present)

  implement(app, 'PUT /api/birdhouse/v1/mail', async ({ body, me }) => {
    await mail.settings.change(me, body)
    await mail.tryNow()
    return present()
  })

  implement(app, 'DELETE /api/birdhouse/v1/mail', async ({ me }) => {
    await mail.settings.remove(me)
    return present()
  })

  implement(app, 'POST /api/birdhouse/v1/mail/test', async ({ body, me }) => {
    if (!(await mail.isOn())) throw new Refusal('mail_off')
    limit(house, `mail tests ${me}`, TESTS)
    const { name } = await house.organisation()
    const { verdict, detail } = await mail.test(testLetter({ ...body, organisation: name, url: site.url }))
    return { verdict, detail }
  })

  implement(app, 'POST /api/birdhouse/v1/mail/retry', async () => {
    await mail.tryNow()
    return {}
  })
}
