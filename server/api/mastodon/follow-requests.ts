import type { FastifyInstance } from 'fastify'
import {
  acceptFollowRequest,
  listFollowRequests,
  rejectFollowRequest,
} from '#server/domains/follows/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { relationships } from './relationships.ts'
import type { Desk } from './shared.ts'

export function followRequests(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, cards } = house

  implement(app, 'GET /api/v1/follow_requests', async ({ query, me, request, reply }) => {
    const found = await listFollowRequests(ground, me, query)
    const keys = found.map(({ key }) => key)
    linkPages(request, reply, keys, query.limit, site.url)
    return (await cards.list(found.map(({ id }) => id))).map((card) => presentAccount(site, card))
  })

  for (const [name, act] of [
    ['POST /api/v1/follow_requests/:id/authorize', acceptFollowRequest],
    ['POST /api/v1/follow_requests/:id/reject', rejectFollowRequest],
  ] as const)
    implement(app, name, async ({ params, me }) => {
      await act(ground, me, params.id)
      return relationships.one(ground, me, params.id)
    })
}
