import type { FastifyInstance } from 'fastify'
import { nameHere } from '#rules/text/own-names.ts'
import {
  aboutPost,
  openTalk,
  readTalk,
  readWritten,
  type TalkWish,
} from '#server/domains/announcements/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentTalk } from '../present/announcement.ts'

type Sent = { text: string; group_id: string | null }

/** Named by their whole address, people are named as in any post. */
export const toTalkWish = ({ host }: Pick<Desk['site'], 'host'>, sent: Sent): TalkWish => ({
  text: nameHere(sent.text, host),
  groupId: sent.group_id,
})

/** Posts in which people talk about announcements. */
export function talk(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, organisation } = house
  const read = async (me: string, id: string) => ({ talk: presentTalk(await readTalk(ground, me, id)) })

  implement(app, 'GET /api/birdhouse/v1/announcements/:id/talk', async ({ me, params }) => {
    await readWritten(ground.db, params.id)
    return read(me, params.id)
  })
  implement(app, 'POST /api/birdhouse/v1/announcements/:id/talk', async ({ me, params, body }) => {
    const { postLimit: limit } = await organisation()
    await openTalk(ground, { id: params.id, by: me, wish: toTalkWish(site, body), limit })
    return read(me, params.id)
  })
  implement(app, 'GET /api/birdhouse/v1/statuses/:id/announcement', async ({ me, params }) => ({
    announcement: await aboutPost(ground, me, params.id),
  }))
}
