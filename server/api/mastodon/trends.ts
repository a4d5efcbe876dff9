import type { FastifyInstance } from 'fastify'
import { linkTimeline } from '#server/domains/trends/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { presentCard } from '../present/card.ts'
import { createTagPresenter, presentDay } from '../present/tag.ts'
import { answerPosts, type Desk, listFor } from './shared.ts'

export function trends(app: FastifyInstance, desk: Desk): void {
  const { ground, muting, posts, trends } = desk.house
  const presentTags = createTagPresenter(desk.house, desk.site)
  const part = <T>(all: readonly T[], { offset, limit }: { offset: number; limit: number }) =>
    all.slice(offset, offset + limit)

  /** Without those whom the reader mutes, as in the company timeline. */
  async function seenBy(me: string, ids: readonly string[]) {
    const { authors } = await muting.of(me)
    return (await posts.read(me, ids)).filter(({ post }) => !authors.has(post.authorId))
  }

  implement(app, 'GET /api/v1/trends/tags', async ({ me, query }) => {
    const found = part(await trends.hashtags(), query)
    return presentTags.list(me, found)
  })
  implement(app, 'GET /api/v1/trends/statuses', async ({ me, query }) => {
    const seen = await seenBy(me, await trends.posts())
    return new Ready(await listFor(desk, me, part(seen, query)))
  })
  implement(app, 'GET /api/v1/trends/links', async ({ me, query }) => {
    const found = part(await trends.links(), query)
    const ids = found.map(({ postId }) => postId)
    const seen = new Map((await posts.read(me, ids)).map(({ post }) => [post.id, post]))
    return found.flatMap(({ postId, days }) => {
      const card = presentCard(desk.site, seen.get(postId)?.card ?? null)
      return card === null ? [] : [{ ...card, history: days.map(presentDay) }]
    })
  })
  implement(app, 'GET /api/v1/timelines/link', async (call) => {
    const { me, query } = call
    return answerPosts(desk, call, await linkTimeline(ground, me, query.url, query), query.limit)
  })
}
