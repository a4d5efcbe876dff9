import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import yazl from 'yazl'
import { Refusal } from '#server/base/errors.ts'
import { noteArchive } from '#server/domains/people/index.ts'
import type { Rate } from '#server/platform/rate/index.ts'
import { limit } from '../http/guard.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentMyself } from '../present/account.ts'
import { filesOf } from './files.ts'

/** Reading everything of somebody is work; nobody needs it often. */
const OFTEN: Rate = { burst: 5, seconds: 3_600 }

/**
 * `GET /api/birdhouse/v1/archive`: all that is one's own, as ActivityStreams, CSV and a page to read, in one zip that is written
 * while it is sent. It is no JSON, so it is not in the contract.
 */
export function archive(app: FastifyInstance, desk: Desk): void {
  const { house, site } = desk
  app.get(
    '/api/birdhouse/v1/archive',
    { config: { auth: 'member', door: false } },
    async (request, reply) => {
      const me = request.session?.accountId
      const card = me === undefined ? null : await house.cards.one(me)
      if (me === undefined || card === null) throw new Refusal('not_signed_in')
      limit(house, `archives ${me}`, OFTEN)
      await noteArchive(house.ground, me)
      const day = house.ground.clock().toISOString().slice(0, 10)
      const zip = new yazl.ZipFile()
      for (const { name, pieces } of filesOf(desk, me, presentMyself(site, card)))
        zip.addReadStreamLazy(name, (give) => give(null, Readable.from(pieces(), { objectMode: false })))
      zip.end()
      const out = Readable.from(zip.outputStream)
      zip.on('error', (error: Error) => out.destroy(error))
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="birdhouse-${card.handle}-${day}.zip"`)
        .header('cache-control', 'no-store')
        .send(out)
    },
  )
}
