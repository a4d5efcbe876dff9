import type { FastifyInstance } from 'fastify'
import type { Tag } from '#contract/mastodon/tag.ts'
import { Refusal } from '#server/base/errors.ts'
import {
  findHashtag,
  followedAmong,
  followHashtag,
  type Hashtag,
  listFollowedHashtags,
  searchHashtags,
  unfollowHashtag,
} from '#server/domains/follows/index.ts'
import { searchPeople } from '#server/domains/people/index.ts'
import { searchPosts } from '#server/domains/posts/index.ts'
import { implement, Ready } from '../http/implement.ts'
import { presentAccount } from '../present/account.ts'
import type { Desk } from './shared.ts'

const TAG = /^[\p{L}\p{N}\p{M}_]*[\p{L}\p{M}_][\p{L}\p{N}\p{M}_]*$/u

export function tags(app: FastifyInstance, desk: Desk): void {
  const { ground, cards, posts } = desk.house

  function present(hashtag: { id: string; name: string }, following: boolean): Tag {
    const url = `${desk.site.url}/tags/${encodeURIComponent(hashtag.name)}`
    return { id: hashtag.id, name: hashtag.name, url, history: [], following }
  }
  async function presentAll(me: string, hashtags: Hashtag[]): Promise<Tag[]> {
    const followed = await followedAmong(
      ground,
      me,
      hashtags.map((hashtag) => hashtag.id),
    )
    return hashtags.map((hashtag) => present(hashtag, followed.has(hashtag.id)))
  }
  function checkName(name: string): string {
    const plain = name.replace(/^#/, '')
    if (!TAG.test(plain)) throw new Refusal('not_found')
    return plain
  }

  implement(app, 'GET /api/v1/tags/:name', async ({ params, me }) => {
    const name = checkName(params.name)
    const hashtag = await findHashtag(ground, name)
    if (hashtag === null) return present({ id: '0', name }, false)
    return present(hashtag, (await followedAmong(ground, me, [hashtag.id])).has(hashtag.id))
  })

  implement(app, 'POST /api/v1/tags/:name/follow', async ({ params, me }) => {
    const hashtag = await followHashtag(ground, me, checkName(params.name))
    if (hashtag === null) throw new Refusal('not_found')
    return present(hashtag, true)
  })

  implement(app, 'POST /api/v1/tags/:name/unfollow', async ({ params, me }) => {
    const name = checkName(params.name)
    return present((await unfollowHashtag(ground, me, name)) ?? { id: '0', name }, false)
  })

  implement(app, 'GET /api/v1/followed_tags', async ({ query, me }) =>
    (await listFollowedHashtags(ground, me, query.limit)).map((hashtag) => present(hashtag, true)),
  )

  implement(app, 'GET /api/v2/search', async ({ query, me }) => {
    const wants = (type: string) => query.type === undefined || query.type === type
    const accounts = wants('accounts')
      ? await cards.list(await searchPeople(ground, query.q, query.limit))
      : []
    const found = wants('statuses') ? await searchPosts(ground, me, query.q, query) : []
    const hashtags = wants('hashtags')
      ? await presentAll(me, await searchHashtags(ground, query.q, query.limit))
      : []
    const seen = await posts.read(
      me,
      found.map((item) => item.id),
    )
    return new Ready(
      Buffer.concat([
        Buffer.from(
          `{"accounts":${JSON.stringify(accounts.map((card) => presentAccount(desk.site, card)))},"hashtags":${JSON.stringify(hashtags)},"statuses":`,
        ),
        desk.statuses.list(seen.map((one) => ({ seen: one }))),
        Buffer.from('}'),
      ]),
    )
  })
}
