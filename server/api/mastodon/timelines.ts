import type { FastifyInstance } from 'fastify'
import type { Why } from '#contract/mastodon/status.ts'
import { findHashtag } from '#server/domains/follows/index.ts'
import { companyTimeline, hashtagTimeline, markedPosts, type SeenPost } from '#server/domains/posts/index.ts'
import { isFirst } from '#server/store/page.ts'
import { implement, Ready } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { peekWhy, presentWhy } from '../present/why.ts'
import { answerPosts, answerSeen, type Desk, readHashtag } from './shared.ts'

/** The id of no hashtag. */
const NOBODY_WROTE = '0'

export function timelines(app: FastifyInstance, desk: Desk): void {
  const { filtering, ground, hashtags, heads, home, posts } = desk.house

  implement(app, 'GET /api/v1/timelines/home', async ({ query, me, request, reply }) => {
    const entries = home.peek(me, query) ?? (await home.read(me, query))
    const ids = entries.map((entry) => entry.postId)
    const whys = peekWhy(entries, hashtags) ?? (await presentWhy(entries, hashtags))
    const seen = posts.peek(me, entries) ?? (await posts.read(me, ids))
    linkPages(request, reply, ids, query.limit, desk.site.url)
    const matches = filtering.none(me) ? undefined : await filtering.of(me, seen)
    return new Ready(desk.statuses.list(seen, align(seen, ids, whys), matches))
  })

  implement(app, 'GET /api/v1/timelines/public', async (call) => {
    const { query, me } = call
    // Nothing here comes from another server.
    if (query.remote) return []
    const held = isFirst(query) && !query.only_media ? await heads.read(me, 'company', query.limit) : null
    if (held !== null) return answerSeen(desk, call, held, query.limit)
    return answerPosts(desk, call, await companyTimeline(ground, me, query, query.only_media), query.limit)
  })

  implement(app, 'GET /api/v1/timelines/tag/:hashtag', async (call) => {
    const { me, params, query } = call
    const idOf = async (name: string) => (await findHashtag(ground, readHashtag(name)))?.id ?? NOBODY_WROTE
    const idsOf = (names: string[] = []) => Promise.all(names.map(idOf))
    const id = await idOf(params.hashtag)
    const [any, all, none] = await Promise.all([query.any, query.all, query.none].map(idsOf))
    if (query.remote || (id === NOBODY_WROTE && query.any === undefined)) return []
    const filter = { any: any ?? [], all: all ?? [], none: none ?? [], onlyMedia: query.only_media }
    return answerPosts(desk, call, await hashtagTimeline(ground, me, id, query, filter), query.limit)
  })

  for (const [name, table] of [
    ['GET /api/v1/favourites', 'favourite'],
    ['GET /api/v1/bookmarks', 'bookmark'],
  ] as const) {
    implement(app, name, async (call) =>
      answerPosts(desk, call, await markedPosts(ground, table, call.me, call.query), call.query.limit),
    )
  }
}

/** The reasons of those of `ids` that are seen, in their order. */
function align(seen: readonly SeenPost[], ids: readonly string[], whys: readonly Why[]): readonly Why[] {
  if (seen.length === ids.length) return whys
  let at = 0
  return seen.map(({ post }) => {
    while (ids[at] !== post.id) at += 1
    return whys[at] ?? { kind: 'own' }
  })
}
