import type { FastifyInstance } from 'fastify'
import { listAudit } from '#server/domains/audit/index.ts'
import { findByHandle } from '#server/domains/people/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentAccount } from '../present/account.ts'

export function audit(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, cards } = house

  implement(app, 'GET /api/birdhouse/v1/audit', async ({ query, request, reply }) => {
    // Nobody has the id 0.
    const personId = query.person && ((await findByHandle(ground, query.person)) ?? '0')
    const entries = await listAudit(ground, { ...query, personId: personId || undefined })
    const found = await cards.read(
      entries.flatMap(({ by_id, about_id }) => [by_id ?? [], about_id ?? []].flat()),
    )
    const account = (id: string | null) => {
      const card = id === null ? undefined : found.get(id)
      return card === undefined ? null : presentAccount(site, card)
    }
    linkPages(
      request,
      reply,
      entries.map(({ number }) => number),
      query.limit,
      site.url,
    )
    return entries.map(({ number, at, kind, by_id, about_id, facts }) => ({
      id: number,
      at: at.toISOString(),
      kind,
      by: account(by_id),
      about: account(about_id),
      facts,
    }))
  })
}
