import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { dismissSuggestion } from '#server/domains/follows/index.ts'
import { listDiscoverable } from '#server/domains/people/index.ts'
import { implement } from '../http/implement.ts'
import { presentAccount } from '../present/account.ts'
import type { Desk } from './shared.ts'

export function suggestions(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, cards } = house

  async function suggested(me: string, limit: number) {
    const open = (await house.suggestions.people(me)).filter(({ followed }) => !followed).slice(0, limit)
    const found = await cards.read(open.map(({ id }) => id))
    return open.flatMap(({ id, reason }) => {
      const card = found.get(id)
      return card === undefined ? [] : [{ account: presentAccount(site, card), reason }]
    })
  }

  implement(app, 'GET /api/v1/suggestions', async ({ me, query }) =>
    (await suggested(me, query.limit)).map(({ account }) => account),
  )

  implement(app, 'GET /api/v2/suggestions', async ({ me, query }) =>
    (await suggested(me, query.limit)).map(({ account, reason }) => ({
      account,
      source: 'staff' as const,
      sources: [reason === 'followed_by_many' ? ('most_followed' as const) : ('featured' as const)],
      birdhouse: { reason },
    })),
  )

  implement(app, 'DELETE /api/v1/suggestions/:id', async ({ me, params }) => {
    if ((await cards.one(params.id)) === null) throw new Refusal('not_found')
    await dismissSuggestion(ground, me, params.id)
    return {}
  })

  implement(app, 'GET /api/v1/directory', async ({ query }) =>
    (await cards.list(await listDiscoverable(ground, query))).map((card) => presentAccount(site, card)),
  )

  implement(app, 'POST /api/v1/accounts', async () => {
    throw new Refusal('join_by_invitation')
  })
  implement(app, 'POST /api/v1/emails/confirmations', async () => {
    throw new Refusal('email_needs_no_word')
  })
}
