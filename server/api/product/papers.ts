import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { isId } from '#server/base/ids.ts'
import { brief, listPapers, readPaper, readScreen } from '#server/domains/channels/index.ts'
import { makeSlips } from '#server/domains/delivery/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentPaper } from '../present/place.ts'

export function papers(app: FastifyInstance, { house }: Desk): void {
  const { ground } = house

  implement(app, 'GET /api/birdhouse/v1/papers', async ({ me }) =>
    (await listPapers(ground, me)).map(presentPaper),
  )

  implement(app, 'PUT /api/birdhouse/v1/papers/:id', async ({ params, body, me }) =>
    presentPaper(await brief(ground, me, params.id, body.briefed)),
  )

  app.get<{ Params: { id: string } }>(
    '/api/birdhouse/v1/papers/:id/sheet',
    { config: { auth: 'member' } },
    async (request, reply) => {
      const { id } = request.params
      if (!isId(id)) throw new Refusal('not_found')
      const by = request.session?.accountId ?? '0'
      const { channel, place, placeId, message } = await readPaper(ground, by, id)
      const { announcementId } = message
      const slips = await makeSlips(ground, house.delivery, { by, announcementId, placeId })
      const bytes = await house.channels.print(channel, message, place, slips)
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="${channel}-${id}.pdf"`)
        .header('cache-control', 'no-store')
        .send(bytes)
    },
  )

  implement(app, 'GET /api/birdhouse/v1/screens/:token', async ({ params }) => {
    const screen = await readScreen(ground, params.token)
    if (screen === null) throw new Refusal('not_found')
    const { name } = await house.organisation()
    const messages = screen.messages.map(({ id, level, language, short, full, sender, link }) => ({
      ...{ id, level, language, short, full, sender, link },
    }))
    return { name: screen.name, organisation: name, messages }
  })
}
