import type { FastifyInstance } from 'fastify'
import { listValues, lookAtAudience } from '#server/domains/announcements/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentAccount } from '../present/account.ts'

export function audience(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, cards } = house

  implement(app, 'GET /api/birdhouse/v1/audience', async ({ me, query }) => {
    const found = await lookAtAudience(ground, me, query.condition)
    const sample = await cards.list(found.sampleIds)
    return {
      ...{ people: found.people, units: found.units, unreachable: found.unreachable, unknown: found.unknown },
      sample: sample.map((card) => presentAccount(site, card)),
      never_signed_in: found.neverSignedIn,
      no_email: found.noEmail,
    }
  })
  implement(app, 'GET /api/birdhouse/v1/audience/values', ({ me, query }) =>
    listValues(ground, me, query.attribute, query.q.trim()),
  )
}
