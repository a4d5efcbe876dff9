import type { FastifyInstance } from 'fastify'
import { handleOf } from '#rules/text/address.ts'
import { Refusal } from '#server/base/errors.ts'
import {
  findHashtag,
  follow,
  listFollowers,
  listFollowing,
  removeFollower,
  unfollow,
} from '#server/domains/follows/index.ts'
import { findByHandle } from '#server/domains/people/index.ts'
import { fitsProfile, pinnedPosts, profileTimeline, type SeenPost } from '#server/domains/posts/index.ts'
import { isFirst } from '#server/store/page.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { readMyself } from './myself.ts'
import { relationships } from './relationships.ts'
import { answerPosts, answerSeen, type Desk, readHashtag } from './shared.ts'

export function accounts(app: FastifyInstance, desk: Desk): void {
  const { ground, cards } = desk.house
  const { site } = desk

  async function card(id: string | null) {
    const found = id === null ? null : await cards.one(id)
    if (found === null) throw new Refusal('not_found')
    return found
  }
  const people = async (ids: string[]) => (await cards.list(ids)).map((one) => presentAccount(site, one))

  implement(app, 'GET /api/v1/accounts/verify_credentials', ({ me }) => readMyself(desk, me))

  implement(app, 'GET /api/v1/accounts/lookup', async ({ query }) => {
    const named = handleOf(query.acct, site.host)
    return presentAccount(site, await card('key' in named ? await findByHandle(ground, named.key) : null))
  })

  implement(app, 'GET /api/v1/accounts/relationships', async ({ query, me }) => {
    const wanted = query.id ?? []
    const exist = (await cards.list(wanted)).map((one) => one.id)
    return relationships.many(ground, me, exist)
  })

  implement(app, 'GET /api/v1/accounts/:id', async ({ params }) =>
    presentAccount(site, await card(params.id)),
  )

  implement(app, 'GET /api/v1/accounts/:id/statuses', async (call) => {
    const { query, params, me } = call
    await card(params.id)
    if (query.pinned)
      return answerPosts(desk, call, await pinnedPosts(ground, me, params.id, query), query.limit)
    const tagged =
      query.tagged === undefined
        ? undefined
        : ((await findHashtag(ground, readHashtag(query.tagged)))?.id ?? '0')
    const filter = {
      withoutReplies: query.exclude_replies,
      withoutBoosts: query.exclude_reblogs,
      onlyMedia: query.only_media,
      hashtagId: tagged,
    }
    const wanted = (seen: SeenPost) => fitsProfile(seen.post, filter)
    const held =
      isFirst(query) && tagged === undefined
        ? await desk.house.heads.read(me, `author ${params.id}`, query.limit, { wanted, fromMuted: true })
        : null
    if (held !== null) return answerSeen(desk, call, held, query.limit)
    return answerPosts(desk, call, await profileTimeline(ground, me, params.id, filter, query), query.limit)
  })

  for (const [name, list] of [
    ['GET /api/v1/accounts/:id/followers', listFollowers],
    ['GET /api/v1/accounts/:id/following', listFollowing],
  ] as const) {
    implement(app, name, async ({ params, query, request, reply }) => {
      await card(params.id)
      const ids = await list(ground, params.id, query)
      linkPages(request, reply, ids, query.limit, site.url)
      return people(ids)
    })
  }

  implement(app, 'POST /api/v1/accounts/:id/follow', async ({ params, body, me }) => {
    await card(params.id)
    await follow(ground, me, params.id, {
      boosts: body?.reblogs ?? undefined,
      notify: body?.notify ?? undefined,
      languages: body?.languages,
    })
    return relationships.one(ground, me, params.id)
  })

  const unfollowOne: typeof removeFollower = (on, myId, id) => unfollow(on, myId, [id])
  for (const [name, act] of [
    ['POST /api/v1/accounts/:id/unfollow', unfollowOne],
    ['POST /api/v1/accounts/:id/remove_from_followers', removeFollower],
  ] as const) {
    implement(app, name, async ({ params, me }) => {
      await card(params.id)
      await act(ground, me, params.id)
      return relationships.one(ground, me, params.id)
    })
  }
}
