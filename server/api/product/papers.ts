import type { FastifyInstance } from 'fastify'
import { Id } from '#contract/endpoint.ts'
import { Refusal } from '#server/base/errors.ts'
import { isId } from '#server/base/ids.ts'
import { brief, listPapers, readPaper, readScreen } from '#server/domains/channels/index.ts'
import { makeSlips } from '#server/domains/delivery/index.ts'
import type { Rate } from '#server/platform/rate/index.ts'
import { limit } from '../http/guard.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentPaper } from '../present/place.ts'

/** Each is drawn anew, which takes a second for a hundred slips. */
const SHEETS: Rate = { burst: 20, seconds: 300 }

export function papers(app: FastifyInstance, { house }: Desk): void {
  const { ground } = house

  implement(app, 'GET /api/birdhouse/v1/papers', async ({ me }) =>
    (await listPapers(ground, me)).map(presentPaper),
  )

  implement(app, 'PUT /api/birdhouse/v1/papers/:id', async ({ params, body, me }) =>
    presentPaper(await brief(ground, me, params.id, body.briefed)),
  )

  app.get<{ Params: { id: string }; Querystring: { after?: string } }>(
    '/api/birdhouse/v1/papers/:id/sheet',
    { config: { auth: 'member' } },
    async (request, reply) => {
      const { id } = request.params
      if (!isId(id)) throw new Refusal('not_found')
      const by = request.session?.accountId ?? '0'
      const { channel, place, placeId, message } = await readPaper(ground, by, id)
      const { announcementId } = message
      const after = readAfter(request.query.after)
      limit(house, `sheets ${by}`, SHEETS)
      const { slips, left, last } = await makeSlips(ground, house.delivery, {
        ...{ by, announcementId, placeId, after },
      })
      if (slips.length === 0 && after !== undefined) throw new Refusal('not_found')
      const link = `${house.config.publicUrl}/api/birdhouse/v1/papers/${id}/sheet?after=${last}`
      const rest = left > 0 ? { left, link } : undefined
      const bytes = await house.channels.print(channel, message, place, slips, rest)
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

/** After whose slip a file begins. Throws Refusal `not_found`. */
function readAfter(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  if (!Id.safeParse(given).success) throw new Refusal('not_found')
  return given
}
