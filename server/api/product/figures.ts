import type { FastifyInstance } from 'fastify'
import { NEEDED } from '#rules/measures/forecast/forecast.ts'
import { Refusal } from '#server/base/errors.ts'
import { foretell, foretellDays, readUnconfirmed, releaseFigures } from '#server/domains/figures/index.ts'
import { implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentAccount } from '../present/account.ts'
import { presentFigures } from '../present/figures.ts'
import { DEFINITIONS, figuresCsv } from '../present/figures-file.ts'

export function figures(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, cards } = house

  const read = async (id: string) => {
    const found = await releaseFigures(ground, id)
    if (found === null) throw new Refusal('not_found')
    return presentFigures(found)
  }

  implement(app, 'GET /api/birdhouse/v1/announcements/:id/forecast', async ({ params }) => {
    const { forecast, calibration } = await foretell(ground, params.id)
    const none = { needed: NEEDED, share: null, low: null, high: null }
    return { ...none, ...forecast, calibration }
  })
  implement(app, 'GET /api/birdhouse/v1/announcement_forecast', ({ me, query: { at, ...wish } }) => {
    const hour = (at === undefined ? ground.clock() : new Date(at)).getUTCHours()
    return foretellDays(ground, me, { ...wish, hour })
  })
  implement(app, 'GET /api/birdhouse/v1/announcements/:id/figures', ({ params }) => read(params.id))
  implement(
    app,
    'GET /api/birdhouse/v1/announcements/:id/figures/export',
    async ({ params, query, reply }) => {
      const found = await read(params.id)
      const file = `figures-${params.id}.${query.format}`
      reply.header('content-disposition', `attachment; filename="${file}"`)
      if (query.format === 'csv') await reply.type('text/csv; charset=utf-8').send(figuresCsv(found))
      return { figures: found, definitions: DEFINITIONS }
    },
  )
  implement(
    app,
    'GET /api/birdhouse/v1/announcements/:id/unconfirmed',
    async ({ me, params, query, request, reply }) => {
      const ids = await readUnconfirmed(ground, params.id, me, query)
      linkPages(request, reply, ids, query.limit, site.url)
      const people = await cards.read(ids)
      return ids.flatMap((id) => {
        const card = people.get(id)
        return card === undefined ? [] : [presentAccount(site, card)]
      })
    },
  )
}
