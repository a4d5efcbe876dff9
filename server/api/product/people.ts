import type { FastifyInstance } from 'fastify'
import type { Invitation, Person } from '#contract/product/people.ts'
import { Refusal } from '#server/base/errors.ts'
import { unfollow } from '#server/domains/follows/index.ts'
import { importDirectory } from '#server/domains/people/import/index.ts'
import type { Session } from '#server/domains/people/index.ts'
import {
  acceptInvitation,
  countPeople,
  findByHandle,
  invite,
  listInvitations,
  listPeople,
  lookAtInvitation,
  markLeft,
  readFacts,
  restoreAccess,
  withdrawInvitation,
} from '#server/domains/people/index.ts'
import { suspend } from '#server/domains/reports/index.ts'
import { implement } from '../http/implement.ts'
import { readMyself } from '../mastodon/myself.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentAccount } from '../present/account.ts'
import { presentRole } from '../present/role.ts'
import { signIn } from './sign-in.ts'

export function people(app: FastifyInstance, desk: Desk): void {
  const { ground, cards, organisation } = desk.house
  const { site } = desk
  const accounts = async (ids: string[]) => (await cards.list(ids)).map((card) => presentAccount(site, card))

  async function person(id: string, reader: Session | null): Promise<Person> {
    const card = await cards.one(id)
    if (card === null) throw new Refusal('not_found')
    const facts = await readFacts(ground, id)
    const knows = reader?.accountId === id || reader?.permissions.has('manage_people') === true
    const [manager] = facts.managerId === null ? [] : await accounts([facts.managerId])
    return {
      account: presentAccount(site, card),
      email: knows ? facts.email : null,
      phone: knows ? facts.phone : null,
      department: facts.department,
      team: card.team,
      location: card.location,
      role: card.role,
      manager: manager ?? null,
      reports: await accounts(facts.reportIds),
      working_hours: facts.workingHours,
      time_zone: facts.timeZone,
      languages: [...card.languages],
      roles: card.roles.map(presentRole),
    }
  }

  implement(app, 'GET /api/birdhouse/v1/people', async ({ query, session }) => {
    const gone = query.gone && session?.permissions.has('manage_people') === true
    const { ids, next } = await listPeople(ground, { ...query, gone })
    const everybody = query.q.trim() === '' && query.team === undefined && query.role === undefined && !gone
    const total = everybody ? (await organisation()).members : await countPeople(ground, { ...query, gone })
    return { people: await accounts(ids), total, next }
  })

  implement(app, 'GET /api/birdhouse/v1/people/:handle', async ({ params, session }) => {
    const id = await findByHandle(ground, params.handle)
    if (id === null) throw new Refusal('not_found')
    return person(id, session)
  })

  implement(app, 'POST /api/birdhouse/v1/people/unfollow', async ({ body, me }) => {
    await unfollow(ground, me, body.ids)
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/people/:id/suspend', async ({ params, body, me, session }) => {
    await suspend(ground, { by: me, accountId: params.id, words: body.words })
    return person(params.id, session)
  })

  implement(app, 'POST /api/birdhouse/v1/people/:id/leave', async ({ params, me, session }) => {
    await markLeft(ground, me, params.id)
    return person(params.id, session)
  })

  implement(app, 'POST /api/birdhouse/v1/people/:id/restore', async ({ params, me, session }) => {
    const { name, mail } = await organisation()
    const post = mail ? { mail: desk.house.mail, organisation: name } : null
    await restoreAccess(ground, { by: me, accountId: params.id }, post)
    return person(params.id, session)
  })

  implement(app, 'POST /api/birdhouse/v1/people/import', ({ body, me }) =>
    importDirectory(ground, body.csv, { apply: body.apply, by: me }),
  )

  type Row = Awaited<ReturnType<typeof listInvitations>>[number]
  const presentInvitation = (row: Row): Invitation => ({
    id: row.id,
    name: row.name,
    handle: row.handle,
    roles: row.roles.map(presentRole),
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    used_at: row.used_at?.toISOString() ?? null,
  })

  implement(app, 'GET /api/birdhouse/v1/invitations', async () =>
    (await listInvitations(ground)).map(presentInvitation),
  )

  implement(app, 'POST /api/birdhouse/v1/invitations', async ({ body, me }) => {
    const { id, token } = await invite(ground, { ...body, roleIds: body.roles, createdBy: me })
    const row = (await listInvitations(ground)).find((one) => one.id === id)
    if (row === undefined) throw new Refusal('conflict')
    return { invitation: presentInvitation(row), url: `${site.url}/invite/${token}` }
  })

  implement(app, 'DELETE /api/birdhouse/v1/invitations/:id', async ({ params, me }) => {
    await withdrawInvitation(ground, me, params.id)
    return {}
  })

  implement(app, 'GET /api/birdhouse/v1/invitations/:token', async ({ params }) => ({
    organisation: (await organisation()).name,
    ...(await lookAtInvitation(ground, params.token)),
  }))

  implement(
    app,
    'POST /api/birdhouse/v1/invitations/:token/accept',
    async ({ params, body, request, reply }) => {
      const id = await acceptInvitation(ground, { token: params.token, ...body })
      await signIn(desk.house, request, reply, { id })
      return readMyself(desk, id)
    },
  )
}
