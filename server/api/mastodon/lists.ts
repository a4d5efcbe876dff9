import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import {
  addMembers,
  changeList,
  deleteList,
  type List,
  listMembers,
  listsOf,
  listTimeline,
  makeList,
  readList,
  readLists,
  removeMembers,
} from '#server/domains/lists/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { answerPosts, type Desk } from './shared.ts'

const present = ({ answers, ...list }: List) => ({ ...list, replies_policy: answers })

export function lists(app: FastifyInstance, desk: Desk): void {
  const { ground, cards } = desk.house
  const { site } = desk

  implement(app, 'GET /api/v1/lists', async ({ me }) => (await readLists(ground, me)).map(present))
  implement(app, 'POST /api/v1/lists', async ({ me, body }) =>
    present(
      await makeList(ground, me, {
        title: body.title,
        exclusive: body.exclusive ?? false,
        ...(body.replies_policy && { answers: body.replies_policy }),
      }),
    ),
  )
  implement(app, 'GET /api/v1/lists/:id', async ({ me, params }) =>
    present(await readList(ground, me, params.id)),
  )
  implement(app, 'PUT /api/v1/lists/:id', async ({ me, params, body }) =>
    present(
      await changeList(ground, me, params.id, {
        title: body.title,
        exclusive: body.exclusive,
        answers: body.replies_policy,
      }),
    ),
  )
  implement(app, 'DELETE /api/v1/lists/:id', async ({ me, params }) => {
    await deleteList(ground, me, params.id)
    return {}
  })

  implement(app, 'GET /api/v1/lists/:id/accounts', async ({ me, params, query, request, reply }) => {
    const ids = await listMembers(ground, me, params.id, query)
    linkPages(request, reply, ids, query.limit, site.url)
    return (await cards.list(ids)).map((card) => presentAccount(site, card))
  })
  implement(app, 'POST /api/v1/lists/:id/accounts', async ({ me, params, body }) => {
    await addMembers(ground, me, params.id, body.account_ids)
    return {}
  })
  implement(app, 'DELETE /api/v1/lists/:id/accounts', async ({ me, params, query, body }) => {
    const ids = [...(query.account_ids ?? []), ...(body?.account_ids ?? [])]
    await removeMembers(ground, me, params.id, ids)
    return {}
  })

  implement(app, 'GET /api/v1/accounts/:id/lists', async ({ me, params }) => {
    if ((await cards.one(params.id)) === null) throw new Refusal('not_found')
    return (await listsOf(ground, me, params.id)).map(present)
  })

  implement(app, 'GET /api/v1/timelines/list/:id', async (call) => {
    const { me, params, query } = call
    return answerPosts(desk, call, await listTimeline(ground, me, params.id, query), query.limit)
  })
}
