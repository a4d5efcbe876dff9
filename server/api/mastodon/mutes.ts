import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { block, listBlocks, listMutes, mute, unblock, unmute } from '#server/domains/mutes/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import { presentAccount } from '../present/account.ts'
import { relationships } from './relationships.ts'
import type { Desk } from './shared.ts'

export function mutes(app: FastifyInstance, desk: Desk): void {
  const { ground, cards } = desk.house
  const { site } = desk

  async function requirePerson(id: string): Promise<void> {
    if ((await cards.one(id)) === null) throw new Refusal('not_found')
  }

  implement(app, 'POST /api/v1/accounts/:id/mute', async ({ params, body, me }) => {
    await requirePerson(params.id)
    const seconds = body.duration === 0 ? null : body.duration
    await mute(ground, me, params.id, { notifications: body.notifications, seconds })
    return relationships.one(ground, me, params.id)
  })

  for (const [name, act] of [
    ['POST /api/v1/accounts/:id/unmute', unmute],
    ['POST /api/v1/accounts/:id/block', block],
    ['POST /api/v1/accounts/:id/unblock', unblock],
  ] as const) {
    implement(app, name, async ({ params, me }) => {
      await requirePerson(params.id)
      await act(ground, me, params.id)
      return relationships.one(ground, me, params.id)
    })
  }

  implement(app, 'GET /api/v1/mutes', async ({ query, me, request, reply }) => {
    const found = await listMutes(ground, me, query)
    linkPages(
      request,
      reply,
      found.map(({ key }) => key),
      query.limit,
      site.url,
    )
    const until = new Map(found.map((one) => [one.id, one.until?.toISOString() ?? null]))
    const people = await cards.list([...until.keys()])
    return people.map((card) => ({
      ...presentAccount(site, card),
      mute_expires_at: until.get(card.id) ?? null,
    }))
  })

  implement(app, 'GET /api/v1/blocks', async ({ query, me, request, reply }) => {
    const found = await listBlocks(ground, me, query)
    linkPages(
      request,
      reply,
      found.map(({ key }) => key),
      query.limit,
      site.url,
    )
    return (await cards.list(found.map(({ id }) => id))).map((card) => presentAccount(site, card))
  })
}
