import type { FastifyInstance } from 'fastify'
import {
  findHashtag,
  followHashtag,
  listFollowedHashtags,
  unfollowHashtag,
} from '#server/domains/follows/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { createTagPresenter } from '../present/tag.ts'
import { knownTags } from './known-tags.ts'
import { type Desk, readHashtag } from './shared.ts'

export function tags(app: FastifyInstance, desk: Desk): void {
  const { ground } = desk.house

  const { list: present, one } = createTagPresenter(desk.house, desk.site)
  implement(app, 'GET /api/v1/tags/:name', async ({ params, me }) => {
    const name = readHashtag(params.name)
    const found = await findHashtag(ground, name)
    const [hashtag] = found === null ? [] : await knownTags(ground, me, [found])
    return one(me, name, hashtag ?? null)
  })

  for (const [name, act] of [
    ['POST /api/v1/tags/:name/follow', followHashtag],
    ['POST /api/v1/tags/:name/unfollow', unfollowHashtag],
  ] as const) {
    implement(app, name, async ({ params, me }) => {
      const hashtag = readHashtag(params.name)
      return one(me, hashtag, await act(ground, me, hashtag))
    })
  }

  implement(app, 'GET /api/v1/followed_tags', async ({ query, me, request, reply }) => {
    const found = await listFollowedHashtags(ground, me, query)
    const keys = found.map(({ key }) => key)
    linkPages(request, reply, keys, query.limit, desk.site.url)
    return present(me, found)
  })
}
