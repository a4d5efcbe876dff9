import type { FastifyInstance } from 'fastify'
import {
  type Conversation,
  conversationPosts,
  countUnread,
  listConversations,
  markRead,
  markUnread,
  removeConversation,
} from '#server/domains/conversations/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { answerPosts, type Desk } from './shared.ts'

export function conversations(app: FastifyInstance, desk: Desk): void {
  const { ground } = desk.house

  implement(app, 'GET /api/v1/conversations', async ({ me, query, request, reply }) => {
    const list = await listConversations(ground, me, query)
    linkPages(
      request,
      reply,
      list.map((one) => one.key),
      query.limit,
      desk.site.url,
    )
    return Ready.list(await presentConversations(desk, me, list))
  })
  for (const [name, mark] of [
    ['POST /api/v1/conversations/:id/read', markRead],
    ['POST /api/v1/conversations/:id/unread', markUnread],
  ] as const)
    implement(app, name, async ({ me, params }) => {
      const [part = []] = await presentConversations(desk, me, [await mark(ground, me, params.id)])
      return new Ready(part)
    })
  implement(app, 'DELETE /api/v1/conversations/:id', async ({ me, params }) => {
    await removeConversation(ground, me, params.id)
    return {}
  })
  implement(app, 'GET /api/birdhouse/v1/conversations/:id/statuses', async (call) => {
    const { me, params, query } = call
    return answerPosts(desk, call, await conversationPosts(ground, me, params.id, query), query.limit)
  })
  implement(app, 'GET /api/birdhouse/v1/conversations/unread_count', async ({ me }) => ({
    count: await countUnread(ground, me),
  }))
}

/** JSON for one reader, in parts; what came to be out of their sight meanwhile has no last post. */
export async function presentConversations(
  desk: Desk,
  readerId: string,
  list: Conversation[],
): Promise<Buffer[][]> {
  const { cards, filtering, posts } = desk.house
  const read = await posts.read(
    readerId,
    list.map((one) => one.postId),
  )
  const matches = await filtering.of(readerId, read)
  const found = new Map(read.map((seen, at) => [seen.post.id, { seen, personal: matches?.[at] }]))
  const othersOf = (id: string) => {
    const { authorId, mentionedIds } = found.get(id)?.seen.post ?? { authorId: readerId, mentionedIds: [] }
    return [...new Set([authorId, ...mentionedIds])].filter((one) => one !== readerId)
  }
  const people = await cards.read(list.flatMap((one) => othersOf(one.postId)))
  return list.map((one) => {
    const others = othersOf(one.postId).flatMap((id) => people.get(id) ?? [])
    const accounts = others.map((card) => presentAccount(desk.site, card))
    const json = JSON.stringify({ id: one.id, unread: one.unread, accounts })
    const last = found.get(one.postId)
    const status =
      last === undefined ? [Buffer.from('null')] : desk.statuses.one(last.seen, undefined, last.personal)
    return [Buffer.from(`${json.slice(0, -1)},"last_status":`), ...status, Buffer.from('}')]
  })
}
