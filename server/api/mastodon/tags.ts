import type { FastifyInstance } from 'fastify'
import {
  findHashtag,
  followHashtag,
  type Hashtag,
  listFollowedHashtags,
  searchHashtags,
  unfollowHashtag,
} from '#server/domains/follows/index.ts'
import { searchPeople } from '#server/domains/people/index.ts'
import { knownHashtags } from '#server/domains/posts/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { createTagPresenter } from '../present/tag.ts'
import { type Desk, listFor, readHashtag } from './shared.ts'

/** Hashtags that begin so and are looked at, so that the page is full although some are not for the reader. */
const LOOKED_AT = 100

export function tags(app: FastifyInstance, desk: Desk): void {
  const { ground, cards, posts, searching } = desk.house

  const { list: present, one } = createTagPresenter(desk.house, desk.site)
  /** What stands only where a reader may not read is to them as if nobody had written it. */
  async function known(me: string, hashtags: Hashtag[]): Promise<Hashtag[]> {
    const ids = await knownHashtags(
      ground,
      me,
      hashtags.map(({ id }) => id),
    )
    return hashtags.filter(({ id }) => ids.has(id))
  }
  implement(app, 'GET /api/v1/tags/:name', async ({ params, me }) => {
    const name = readHashtag(params.name)
    const found = await findHashtag(ground, name)
    const [hashtag] = found === null ? [] : await known(me, [found])
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

  implement(app, 'GET /api/v2/search', async ({ query, me }) => {
    const wants = (type: string) => query.type === undefined || query.type === type
    const accounts = wants('accounts')
      ? await cards.list(
          await searchPeople(ground, query.q, query.limit, {
            offset: query.offset,
            followedBy: query.following ? me : undefined,
          }),
        )
      : []
    const page = { ...query, limit: query.limit + query.offset }
    const found = wants('statuses')
      ? (await searching.posts(me, query.q, page, query.account_id)).slice(query.offset)
      : []
    const hashtags = wants('hashtags')
      ? await present(
          me,
          (await known(me, await searchHashtags(ground, query.q, LOOKED_AT))).slice(
            query.offset,
            query.offset + query.limit,
          ),
        )
      : []
    const seen = await posts.read(
      me,
      found.map((item) => item.id),
    )
    const people = accounts.map((card) => presentAccount(desk.site, card))
    return new Ready([
      Buffer.from(`{"accounts":${JSON.stringify(people)},"hashtags":${JSON.stringify(hashtags)},"statuses":`),
      ...(await listFor(desk, me, seen)),
      Buffer.from('}'),
    ])
  })
}
