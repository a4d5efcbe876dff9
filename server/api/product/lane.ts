import type { FastifyInstance } from 'fastify'
import {
  type Addressed,
  confirm,
  countAsking,
  judge,
  type PersonalChannel,
  readAddressed,
  readLane,
} from '#server/domains/announcements/index.ts'
import { countPapers } from '#server/domains/channels/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentAddressed } from '../present/announcement.ts'

export function lane(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, cards, receiver } = house

  /** Whoever fetches one has been delivered it; that is kept before they have it. */
  async function deliver(me: string, found: readonly Addressed[], channel: PersonalChannel = 'lane') {
    const fresh = found.filter(({ deliveredAt, state }) => deliveredAt === null && state === 'published')
    await receiver.take(
      fresh.map(({ id }) => ({ announcementId: id, accountId: me, channel, kind: 'delivered' as const })),
    )
    const people = await cards.read(found.map(({ authorId }) => authorId))
    return found.map((one) => presentAddressed(site, one, people.get(one.authorId)))
  }
  const one = async (me: string, id: string) => {
    const [found] = await deliver(me, [await readAddressed(ground, me, id)])
    if (found === undefined) throw new Error('What was found was not presented.')
    return found
  }

  implement(app, 'GET /api/birdhouse/v1/lane', async ({ me, query, request, reply }) => {
    const found = await readLane(ground, me, query.waiting ? 'waiting' : 'all', query)
    const keys = found.map(({ place }) => place)
    linkPages(request, reply, keys, query.limit, site.url)
    return deliver(me, found)
  })
  implement(app, 'GET /api/birdhouse/v1/lane/count', async ({ me }) => {
    const [asking, papers] = await Promise.all([countAsking(ground, me), countPapers(ground, me)])
    return { count: asking + papers, papers }
  })
  implement(app, 'GET /api/birdhouse/v1/lane/:id', ({ me, params }) => one(me, params.id))
  implement(app, 'POST /api/birdhouse/v1/lane/receipts', async ({ me, body }) => {
    await receiver.take(
      body.receipts.map(({ id, kind }) => ({
        announcementId: id,
        accountId: me,
        channel: 'lane' as const,
        kind,
      })),
    )
    return {}
  })
  implement(app, 'POST /api/birdhouse/v1/lane/:id/confirm', async ({ me, params, body }) => {
    await confirm(ground, { id: params.id, accountId: me, revision: body.revision, channel: 'lane' })
    return one(me, params.id)
  })
  implement(app, 'POST /api/birdhouse/v1/lane/:id/verdict', async ({ me, params, body }) => {
    await judge(ground, { id: params.id, accountId: me, useful: body.useful })
    return one(me, params.id)
  })
}
