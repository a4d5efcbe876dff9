import type { FastifyInstance } from 'fastify'
import { placeOf } from '#rules/text/address.ts'
import { searchHashtags } from '#server/domains/follows/index.ts'
import { findByHandle, searchPeople } from '#server/domains/people/index.ts'
import { type Call, implement, Ready } from '../http/implement.ts'
import { presentAccount } from '../present/account.ts'
import { createTagPresenter } from '../present/tag.ts'
import { knownTags } from './known-tags.ts'
import { type Desk, listFor } from './shared.ts'

type Query = Call<'GET /api/v2/search'>['query']
type Place = ReturnType<typeof placeOf>
type Wanted = { q: string; limit: number; offset: number; following: boolean }

/** Hashtags that begin so and are looked at, so that the page is full although some are not for the reader. */
const LOOKED_AT = 100

/** By words, or by an address that leads to somebody or to a post here, as apps open links. */
export function search(app: FastifyInstance, desk: Desk): void {
  const { ground, cards, posts, searching } = desk.house
  const leadsTo = (q: string) => placeOf(q, desk.site.host)
  const { list: presentTags } = createTagPresenter(desk.house, desk.site)

  async function findPeople(me: string, place: Place, { q, limit, offset, following }: Wanted) {
    if (place === null || !('handle' in place))
      return searchPeople(ground, q, limit, { offset, followedBy: following ? me : undefined })
    const id = await findByHandle(ground, place.handle)
    return id === null || offset > 0 ? [] : [id]
  }
  const presentPeople = async (ids: string[]) =>
    (await cards.list(ids)).map((card) => presentAccount(desk.site, card))

  async function findPosts(me: string, place: Place, { q, limit, offset, account_id, ...page }: Query) {
    if (place !== null && 'postId' in place) return offset > 0 ? [] : [place.postId]
    const found = await searching.posts(me, q, { ...page, limit: limit + offset }, account_id)
    return found.slice(offset).map(({ id }) => id)
  }

  async function findHashtags(me: string, { q, limit, offset }: Wanted) {
    const found = await knownTags(ground, me, await searchHashtags(ground, q, LOOKED_AT))
    return presentTags(me, found.slice(offset, offset + limit))
  }

  implement(app, 'GET /api/v1/accounts/search', async ({ query, me }) =>
    presentPeople(await findPeople(me, leadsTo(query.q), query)),
  )

  implement(app, 'GET /api/v2/search', async ({ query, me }) => {
    const place = leadsTo(query.q)
    const wants = (type: string) => query.type === undefined || query.type === type
    const people = wants('accounts') ? await presentPeople(await findPeople(me, place, query)) : []
    const found = wants('statuses') ? await findPosts(me, place, query) : []
    const hashtags = wants('hashtags') ? await findHashtags(me, query) : []
    return new Ready([
      Buffer.from(`{"accounts":${JSON.stringify(people)},"hashtags":${JSON.stringify(hashtags)},"statuses":`),
      ...(await listFor(desk, me, await posts.read(me, found))),
      Buffer.from('}'),
    ])
  })
}
