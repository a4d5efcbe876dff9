import type { FastifyInstance } from 'fastify'
import type { Reply } from '#contract/index.ts'
import { Refusal } from '#server/base/errors.ts'
import {
  acceptRequests,
  changePolicy,
  dismissRequests,
  listRequests,
  type NotificationRequest,
  readPolicy,
  summarise,
} from '#server/domains/notifications/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import type { Desk } from './shared.ts'

type Policy = Reply<'GET /api/v2/notifications/policy'>

/** Requests as JSON, with the last post in which each person named the reader. */
async function present(desk: Desk, me: string, list: NotificationRequest[]): Promise<string[]> {
  const people = await desk.house.cards.read(list.map(({ fromId }) => fromId))
  const seen = await desk.house.posts.read(
    me,
    list.flatMap(({ postId }) => postId ?? []),
  )
  const posts = new Map(seen.map((one) => [one.post.id, Buffer.concat(desk.statuses.one(one)).toString()]))
  return list.flatMap((one) => {
    const card = people.get(one.fromId)
    if (card === undefined) return []
    const text = JSON.stringify({
      id: one.fromId,
      created_at: one.createdAt.toISOString(),
      updated_at: one.updatedAt.toISOString(),
      notifications_count: String(one.count),
      account: presentAccount(desk.site, card),
    })
    return [`${text.slice(0, -1)},"last_status":${posts.get(one.postId ?? '') ?? 'null'}}`]
  })
}

export function notificationPolicy(app: FastifyInstance, desk: Desk): void {
  const { ground } = desk.house
  const policy = async (me: string): Promise<Policy> => {
    const [held, waiting] = [await readPolicy(ground, me), await summarise(ground, me)]
    const summary = {
      pending_requests_count: Math.min(100, waiting.people),
      pending_notifications_count: waiting.notifications,
    }
    return { ...held, off_types: held.off_types as Policy['off_types'], summary }
  }

  implement(app, 'GET /api/v2/notifications/policy', ({ me }) => policy(me))
  implement(app, 'PATCH /api/v2/notifications/policy', async ({ me, body }) => {
    const given = Object.entries(body).filter(([, value]) => value !== undefined)
    await changePolicy(ground, me, Object.fromEntries(given))
    return policy(me)
  })
  implement(app, 'GET /api/v1/notifications/requests', async ({ me, query, request, reply }) => {
    const list = await listRequests(ground, me, query)
    const keys = list.map(({ key }) => key)
    linkPages(request, reply, keys, query.limit, desk.site.url)
    return new Ready([Buffer.from(`[${(await present(desk, me, list)).join(',')}]`)])
  })
  implement(app, 'GET /api/v1/notifications/requests/merged', async () => ({ merged: true }))
  implement(app, 'GET /api/v1/notifications/requests/:id', async ({ me, params }) => {
    const [json] = await present(desk, me, await listRequests(ground, me, { limit: 1 }, params.id))
    if (json === undefined) throw new Refusal('not_found')
    return new Ready([Buffer.from(json)])
  })
  for (const [word, act] of [
    ['accept', acceptRequests],
    ['dismiss', dismissRequests],
  ] as const) {
    implement(app, `POST /api/v1/notifications/requests/${word}`, async ({ me, body }) => {
      await act(ground, me, body.id)
      return {}
    })
    implement(app, `POST /api/v1/notifications/requests/:id/${word}`, async ({ me, params }) => {
      await act(ground, me, [params.id])
      return {}
    })
  }
}
