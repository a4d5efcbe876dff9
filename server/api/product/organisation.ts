import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FULL_TEXT_LIMIT } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import { followTeam, restoreSuggestion } from '#server/domains/follows/index.ts'
import { readGroups } from '#server/domains/groups/index.ts'
import {
  changeOrganisation,
  findByHandle,
  listSamplePeople,
  markWelcomed,
  setUp,
} from '#server/domains/people/index.ts'
import { passkeysPossible } from '#server/domains/people/passkeys/index.ts'
import { implement } from '../http/implement.ts'
import { readMyself } from '../mastodon/myself.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentAccount, presentAvatar } from '../present/account.ts'
import { presentGroup } from '../present/group.ts'
import { presentLogo } from '../present/logo.ts'
import { signIn } from './sign-in.ts'

export function organisation(app: FastifyInstance, desk: Desk): void {
  const { ground, house, cards } = { ground: desk.house.ground, house: desk.house, cards: desk.house.cards }

  async function present(signedIn: boolean) {
    const {
      name,
      purpose,
      setUp: set_up,
      sample,
      mail,
      members,
      postLimit,
      accent,
      limits,
      logo,
      contact,
      countsShown,
    } = await house.organisation()
    const person = contact.accountId === null || !signedIn ? null : await cards.one(contact.accountId)
    return {
      name,
      purpose,
      set_up,
      sample,
      mail,
      passkeys: passkeysPossible(desk.site.url),
      sample_possible: !set_up && house.config.loopback,
      members: signedIn ? members : null,
      accent,
      limits,
      logo: presentLogo(desk.site, logo),
      shown: signedIn
        ? {
            email: contact.email,
            account: person && presentAccount(desk.site, person),
            counts: countsShown,
          }
        : null,
      post_limit: postLimit,
      full_text_limit: FULL_TEXT_LIMIT,
    }
  }
  /** Throws Refusal `not_found` for nobody. */
  async function known(id: string | null | undefined) {
    if (id == null) return id
    const card = await cards.one(id)
    if (card === null) throw new Refusal('not_found')
    return card.id
  }
  async function enter(request: FastifyRequest, reply: FastifyReply, accountId: string) {
    await signIn(house, request, reply, { id: accountId })
    return readMyself(desk, accountId)
  }

  implement(app, 'GET /api/birdhouse/v1/organisation', ({ session }) => present(session !== null))

  implement(app, 'PATCH /api/birdhouse/v1/organisation', async ({ body, me }) => {
    await changeOrganisation(ground, me, {
      name: body.name,
      purpose: body.purpose,
      postLimit: body.post_limit,
      accent: body.accent,
      limits: body.limits,
      contactEmail: body.shown?.email,
      contactAccountId: await known(body.shown?.account_id),
      countsShown: body.shown?.counts,
    })
    return present(true)
  })

  implement(app, 'POST /api/birdhouse/v1/setup', async ({ body, request, reply }) => {
    const administrator = { ...body.administrator, email: body.administrator.email ?? null }
    return enter(request, reply, await setUp(ground, { ...body, administrator }))
  })

  implement(app, 'POST /api/birdhouse/v1/setup/sample', async ({ body }) => {
    if (!house.config.loopback) throw new Refusal('sample_loopback_only')
    await house.loadSample(body.token)
    return present(false)
  })

  implement(app, 'GET /api/birdhouse/v1/sample/people', async () =>
    (await listSamplePeople(ground)).map(({ id, ...person }) => ({
      ...person,
      avatar: presentAvatar(desk.site, id),
    })),
  )

  implement(app, 'POST /api/birdhouse/v1/sample/sign-in', async ({ body, request, reply }) => {
    if (!(await house.organisation()).sample || !house.config.loopback) throw new Refusal('sample_only')
    const offered = (await listSamplePeople(ground)).some((person) => person.handle === body.handle)
    const accountId = offered ? await findByHandle(ground, body.handle) : null
    if (accountId === null) throw new Refusal('not_found')
    return enter(request, reply, accountId)
  })

  implement(app, 'GET /api/birdhouse/v1/suggestions', async ({ me }) => {
    const [people, teams, topics, suggested] = await Promise.all([
      house.suggestions.people(me),
      house.suggestions.teams(me),
      house.suggestions.topics(me),
      house.suggestions.groups(me),
    ])
    const found = await cards.read([
      ...people.map((person) => person.id),
      ...teams.flatMap((team) => team.some),
    ])
    const groups = new Map(
      (
        await readGroups(
          ground,
          me,
          suggested.map(({ id }) => id),
        )
      ).map((group) => [group.id, group]),
    )
    const account = (id: string) => {
      const card = found.get(id)
      return card === undefined ? [] : [presentAccount(desk.site, card)]
    }
    return {
      people: people.flatMap(({ id, reason, followed }) =>
        account(id).map((one) => ({ account: one, reason, followed })),
      ),
      teams: teams.map((team) => ({ ...team, some: team.some.flatMap(account) })),
      topics,
      groups: suggested.flatMap(({ id, reason, count }) => {
        const group = groups.get(id)
        return group === undefined ? [] : [{ group: presentGroup(group), reason, count }]
      }),
    }
  })

  implement(app, 'PUT /api/birdhouse/v1/suggestions/:id', async ({ me, params }) => {
    if ((await cards.one(params.id)) === null) throw new Refusal('not_found')
    await restoreSuggestion(ground, me, params.id)
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/teams/follow', async ({ body, me }) => ({
    followed: await followTeam(ground, me, body.team),
  }))

  implement(app, 'POST /api/birdhouse/v1/welcome', async ({ me }) => {
    await markWelcomed(ground, me)
    return {}
  })
}
