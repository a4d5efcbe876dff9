import { PassThrough, type Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import yazl from 'yazl'
import { Refusal } from '#server/base/errors.ts'
import type { Language } from '#server/domains/mail/index.ts'
import { lookAtArchiveLink, takeArchiveLink } from '#server/domains/people/by-mail/index.ts'
import { type Card, noteArchive } from '#server/domains/people/index.ts'
import type { Rate } from '#server/platform/rate/index.ts'
import { limit } from '../http/guard.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentMyself } from '../present/account.ts'
import type { ArchiveFile } from './file.ts'
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
      return send(reply, card, { leaver: false, language: languageOf(request) })
    },
  )

  // Of somebody who has left, by the link that was mailed to them.
  const door = { config: { auth: 'public', door: true } } as const
  app.post<{ Params: { token: string } }>(
    '/api/birdhouse/v1/archives/:token',
    door,
    async (request, reply) => {
      const { token } = request.params
      const { accountId } = await lookAtArchiveLink(house.ground, token)
      const card = await house.cards.one(accountId)
      if (card === null) throw new Refusal('link_invalid')
      limit(house, `archives ${accountId}`, OFTEN)
      await takeArchiveLink(house.ground, token)
      return send(reply, card, { leaver: true, language: languageOf(request) })
    },
  )

  function send(reply: FastifyReply, card: Card, how: { leaver: boolean; language: Language }) {
    const day = house.ground.clock().toISOString().slice(0, 10)
    const out = new PassThrough()
    void write(filesOf(desk, card.id, presentMyself(site, card, 0), how), out)
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="birdhouse-${card.handle}-${day}.zip"`)
      .header('cache-control', 'no-store')
      .send(out)
  }
}

/** Of the page to read: `?language=de`, and English otherwise. */
const languageOf = ({ query }: FastifyRequest): Language =>
  (query as { language?: unknown }).language === 'de' ? 'de' : 'en'

/**
 * One file after the other. What fails breaks the download off, so that nobody takes a part for the whole; when the reader goes
 * away, what is open is closed.
 */
async function write(files: AsyncIterable<ArchiveFile>, out: PassThrough): Promise<void> {
  const zip = new yazl.ZipFile()
  const sent = pipeline(zip.outputStream, out)
  sent.catch(() => {})
  let stream: Readable | undefined
  try {
    for await (const { name, open } of files) {
      stream = open()
      zip.addReadStream(stream, name)
      await Promise.race([finished(stream), sent])
    }
    zip.end()
    await sent
  } catch (error) {
    stream?.destroy()
    out.destroy(error as Error)
  }
}
