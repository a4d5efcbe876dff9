import type { FastifyInstance } from 'fastify'
import type { TestWays } from '#contract/product/announcement-test.ts'
import { Refusal } from '#server/base/errors.ts'
import { isId } from '#server/base/ids.ts'
import { composeTest, keptOf, readTestWays, type TestWay } from '#server/domains/delivery/index.ts'
import type { Rate } from '#server/platform/rate/index.ts'
import { limit } from '../http/guard.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'

/** SMS cost money. */
const TESTS: Rate = { burst: 12, seconds: 600 }

const MISSING = { email: 'no_email', push: 'no_device', sms: 'no_phone' } as const
const OFF = { email: 'mail_off', push: 'no_device', sms: 'sms_off' } as const

/** An announcement, to whoever writes it and nobody else. */
export function announcementTests(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, delivery } = house
  const carrierOf = (channel: string) => delivery.carriers.find((one) => one.channel === channel)

  async function present({ channel, to, has }: TestWay): Promise<TestWays['ways'][number]> {
    const on = (await carrierOf(channel)?.ready())?.ready === true
    const why = on ? (has ? null : MISSING[channel]) : OFF[channel]
    return { channel, to, ready: why === null, why }
  }

  implement(app, 'GET /api/birdhouse/v1/announcements/:id/tests', async ({ params: { id }, me }) => {
    const { ways, page } = await readTestWays(ground, delivery, { id, accountId: me })
    const sheet = (paper: string) => `${site.url}/api/birdhouse/v1/announcements/${id}/sheets/${paper}`
    return {
      ways: await Promise.all(ways.map(present)),
      ...{ page, sheets: { slip: sheet('slip'), briefing: sheet('briefing') } },
    }
  })

  implement(app, 'POST /api/birdhouse/v1/announcements/:id/tests', async ({ params, body, me }) => {
    limit(house, `announcement tests ${me}`, TESTS)
    const carrier = carrierOf(body.channel)
    if (carrier === undefined) throw new Refusal('not_found')
    const outcome = await carrier.send(
      await composeTest(ground, delivery, { ...params, ...body, accountId: me }),
    )
    const { kind } = outcome
    if (kind === 'accepted') return { kind, fault: null, said: '' }
    return { kind, fault: kind === 'later' ? (outcome.fault ?? null) : null, said: keptOf(outcome) }
  })

  app.get<{ Params: { id: string; paper: string }; Querystring: { l?: unknown } }>(
    '/api/birdhouse/v1/announcements/:id/sheets/:paper',
    { config: { auth: 'announce' } },
    async ({ params: { id, paper }, query: { l }, session }, reply) => {
      if (!isId(id) || (paper !== 'slip' && paper !== 'briefing')) throw new Refusal('not_found')
      const asked = { id, accountId: session?.accountId ?? '0', channel: paper, language: String(l) } as const
      const message = await composeTest(ground, delivery, asked)
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="test-${paper}-${id}.pdf"`)
        .header('cache-control', 'no-store')
        .send(await house.channels.print(paper, message, 'Test'))
    },
  )
}
