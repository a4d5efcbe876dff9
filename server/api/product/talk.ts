import type { FastifyInstance } from 'fastify'
import { aboutPost, openTalk, readTalk, readWritten } from '#server/domains/announcements/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentTalk } from '../present/announcement.ts'

/** Posts in which people talk about announcements. */
export function talk(app: FastifyInstance, { house }: Desk): void {
  const { ground, organisation } = house
  const read = async (me: string, id: string) => ({ talk: presentTalk(await readTalk(ground, me, id)) })

  implement(app, 'GET /api/birdhouse/v1/announcements/:id/talk', async ({ me, params }) => {
    await readWritten(ground.db, params.id)
    return read(me, params.id)
  })
  implement(app, 'POST /api/birdhouse/v1/announcements/:id/talk', async ({ me, params, body }) => {
    const { postLimit: limit } = await organisation()
    const wish = { text: body.text, groupId: body.group_id }
    await openTalk(ground, { id: params.id, by: me, wish, limit })
    return read(me, params.id)
  })
  implement(app, 'GET /api/birdhouse/v1/statuses/:id/announcement', async ({ me, params }) => ({
    announcement: await aboutPost(ground, me, params.id),
  }))
}
