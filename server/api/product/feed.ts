import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { readLane } from '#server/domains/announcements/index.ts'
import { closeFeed, hasFeed, openFeed, ownerOfFeed } from '#server/domains/channels/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentFeed } from '../present/feed.ts'

const SHOWN = 40

export function feed(app: FastifyInstance, { house, site }: Desk): void {
  const { ground } = house

  implement(app, 'GET /api/birdhouse/v1/feed', async ({ me }) => ({ open: await hasFeed(ground, me) }))

  implement(app, 'POST /api/birdhouse/v1/feed', async ({ me }) => ({
    url: `${site.url}/api/birdhouse/v1/feeds/${await openFeed(ground, me)}`,
  }))

  implement(app, 'DELETE /api/birdhouse/v1/feed', async ({ me }) => {
    await closeFeed(ground, me)
    return {}
  })

  app.get<{ Params: { token: string } }>(
    '/api/birdhouse/v1/feeds/:token',
    { config: { auth: 'public', door: true } },
    async (request, reply) => {
      const owner = await ownerOfFeed(ground, request.params.token)
      if (owner === null) throw new Refusal('not_found')
      const announcements = await readLane(ground, owner, 'standing', { limit: SHOWN })
      const { name } = await house.organisation()
      const facts = { organisation: name, url: site.url, language: 'en', now: ground.clock() }
      return reply
        .header('content-type', 'application/atom+xml; charset=utf-8')
        .header('cache-control', 'private, max-age=300')
        .send(presentFeed(announcements, facts))
    },
  )
}
