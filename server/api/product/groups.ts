import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import {
  acceptRequest,
  archiveGroup,
  changeGroup,
  inviteToGroup,
  joinGroup,
  leaveGroup,
  listGroups,
  listMembers,
  listRequests,
  makeGroup,
  readGroup,
  refuseRequest,
  removeMember,
  setOrganiser,
} from '#server/domains/groups/index.ts'
import { groupTimeline } from '#server/domains/posts/index.ts'
import { isFirst } from '#server/store/page.ts'
import { type Call, implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { answerPosts, answerSeen, type Desk } from '../mastodon/shared.ts'
import { presentAccount } from '../present/account.ts'
import { presentGroup } from '../present/group.ts'

export function groups(app: FastifyInstance, desk: Desk): void {
  const { ground, cards } = desk.house
  const { site } = desk
  const one = async (me: string, id: string) => presentGroup(await readGroup(ground, me, { id }))

  implement(app, 'GET /api/birdhouse/v1/groups', async ({ me, query, request, reply }) => {
    const found = await listGroups(ground, me, query, query)
    const keys = found.map(({ id }) => id)
    linkPages(request, reply, keys, query.limit, site.url)
    return found.map(presentGroup)
  })
  implement(app, 'POST /api/birdhouse/v1/groups', async (call) =>
    one(call.me, await makeGroup(ground, call.me, call.body, by(call))),
  )
  implement(app, 'GET /api/birdhouse/v1/groups/lookup', async ({ me, query }) =>
    presentGroup(await readGroup(ground, me, { handle: query.handle })),
  )
  implement(app, 'GET /api/birdhouse/v1/groups/:id', ({ me, params }) => one(me, params.id))
  implement(app, 'PUT /api/birdhouse/v1/groups/:id', async ({ me, params, body }) => {
    await changeGroup(ground, me, params.id, body)
    return one(me, params.id)
  })

  implement(
    app,
    'GET /api/birdhouse/v1/groups/:id/members',
    async ({ me, params, query, request, reply }) => {
      const found = await listMembers(ground, me, params.id, query, query)
      const keys = found.map(({ key }) => key)
      linkPages(request, reply, keys, query.limit, site.url)
      const people = await cards.read(found.map(({ id }) => id))
      return found.flatMap(({ id, part }) => {
        const card = people.get(id)
        return card === undefined ? [] : [{ id, account: presentAccount(site, card), part }]
      })
    },
  )
  implement(
    app,
    'GET /api/birdhouse/v1/groups/:id/requests',
    async ({ me, params, query, request, reply }) => {
      const found = await listRequests(ground, me, params.id, query)
      const keys = found.map(({ key }) => key)
      linkPages(request, reply, keys, query.limit, site.url)
      return (await cards.list(found.map(({ id }) => id))).map((card) => presentAccount(site, card))
    },
  )

  for (const [name, act] of [
    ['POST /api/birdhouse/v1/groups/:id/join', joinGroup],
    ['POST /api/birdhouse/v1/groups/:id/leave', leaveGroup],
  ] as const) {
    implement(app, name, async ({ me, params }) => {
      await act(ground, me, params.id)
      return one(me, params.id)
    })
  }
  for (const [name, act] of [
    ['POST /api/birdhouse/v1/groups/:id/accept', acceptRequest],
    ['POST /api/birdhouse/v1/groups/:id/refuse', refuseRequest],
    ['POST /api/birdhouse/v1/groups/:id/invite', inviteToGroup],
    ['POST /api/birdhouse/v1/groups/:id/remove', removeMember],
  ] as const) {
    implement(app, name, async ({ me, params, body }) => {
      await act(ground, me, params.id, body.account_id)
      return one(me, params.id)
    })
  }
  for (const [name, organiser] of [
    ['POST /api/birdhouse/v1/groups/:id/promote', true],
    ['POST /api/birdhouse/v1/groups/:id/demote', false],
  ] as const) {
    implement(app, name, async (call) => {
      await setOrganiser(ground, by(call), call.params.id, call.body.account_id, organiser)
      return one(call.me, call.params.id)
    })
  }
  for (const [name, archived] of [
    ['POST /api/birdhouse/v1/groups/:id/archive', true],
    ['POST /api/birdhouse/v1/groups/:id/reopen', false],
  ] as const) {
    implement(app, name, async (call) => {
      await archiveGroup(ground, by(call), call.params.id, archived)
      return one(call.me, call.params.id)
    })
  }

  implement(app, 'GET /api/birdhouse/v1/timelines/group/:id', async (call) => {
    const { me, params, query } = call
    const group = await readGroup(ground, me, { id: params.id })
    if (group.closed && group.part === null) throw new Refusal('not_found')
    const held = isFirst(query) ? await desk.house.heads.read(me, `group ${params.id}`, query.limit) : null
    if (held !== null) return answerSeen(desk, call, held, query.limit)
    return answerPosts(desk, call, await groupTimeline(ground, me, params.id, query), query.limit)
  })
}

type Named = Pick<Call<'POST /api/birdhouse/v1/groups'>, 'me' | 'session'>
const by = ({ me, session }: Named) => ({
  id: me,
  manages: session?.permissions.has('manage_groups') ?? false,
})
