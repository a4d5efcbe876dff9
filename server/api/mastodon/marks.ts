import type { FastifyInstance } from 'fastify'
import {
  bookmark,
  boost,
  favourite,
  muteThread,
  pin,
  unbookmark,
  unboost,
  unfavourite,
  unmuteThread,
  unpin,
  whoMarked,
} from '#server/domains/posts/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { answerPost, type Desk } from './shared.ts'

/** What people do with a post, and who did. */
export function marks(app: FastifyInstance, desk: Desk): void {
  const { ground, posts, cards } = desk.house

  for (const [name, how] of [
    ['GET /api/v1/statuses/:id/favourited_by', 'favourite'],
    ['GET /api/v1/statuses/:id/reblogged_by', 'boost'],
  ] as const) {
    implement(app, name, async ({ params, query, me, request, reply }) => {
      const { post } = await posts.one(me, params.id)
      const who = await whoMarked(ground, how, post.boostOfId ?? post.id, query)
      linkPages(
        request,
        reply,
        who.map((one) => one.key),
        query.limit,
        desk.site.url,
      )
      return (await cards.list(who.map((one) => one.id))).map((card) => presentAccount(desk.site, card))
    })
  }

  for (const [name, act] of [
    ['POST /api/v1/statuses/:id/favourite', favourite],
    ['POST /api/v1/statuses/:id/unfavourite', unfavourite],
    ['POST /api/v1/statuses/:id/bookmark', bookmark],
    ['POST /api/v1/statuses/:id/unbookmark', unbookmark],
    ['POST /api/v1/statuses/:id/unmute', unmuteThread],
    ['POST /api/v1/statuses/:id/pin', pin],
    ['POST /api/v1/statuses/:id/unpin', unpin],
  ] as const) {
    implement(app, name, async ({ params, me }) => {
      await act(ground, me, params.id)
      return answerPost(desk, me, params.id)
    })
  }

  implement(app, 'POST /api/v1/statuses/:id/mute', async ({ params, body, me }) => {
    await muteThread(ground, me, params.id, body.duration === 0 ? null : body.duration)
    return answerPost(desk, me, params.id)
  })

  implement(app, 'POST /api/v1/statuses/:id/reblog', async ({ params, me }) =>
    answerPost(desk, me, await boost(ground, me, params.id)),
  )

  implement(app, 'POST /api/v1/statuses/:id/unreblog', async ({ params, me }) => {
    const { post } = await posts.one(me, params.id)
    await unboost(ground, me, params.id)
    return answerPost(desk, me, post.boostOfId ?? post.id)
  })
}
