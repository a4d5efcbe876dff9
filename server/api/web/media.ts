import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Id } from '#contract/endpoint.ts'
import { Refusal } from '#server/base/errors.ts'
import { seeAnnouncedPicture } from '#server/domains/announcements/index.ts'
import { findCardPicture } from '#server/domains/cards/index.ts'
import { findMedium, type MediumFiles, seeMedium } from '#server/domains/posts/index.ts'
import { findReportedMedium } from '#server/domains/reports/index.ts'
import type { House } from '../house.ts'
import { readerOf } from '../http/file-reader.ts'
import { sendFile } from '../http/send-file.ts'
import { extensionOf } from '../present/media.ts'

/** Pictures and videos, for those who may see their posts: the rule is asked at each request. */
export function files(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string; file: string } }>('/media/:id/:file', async (request, reply) => {
    const reader = await readerOf(house, request)
    const { success, data: id = '' } = Id.safeParse(request.params.id)
    if (!success) throw new Refusal('not_found')
    const found =
      reader.id !== null
        ? ((await seeMedium(house.ground, reader.id, id)) ??
          (await seeAnnouncedPicture(house.ground, reader, id)))
        : await findMedium(house.ground, id, reader.of || null)
    return sendMedium(house, request, reply, { id, file: request.params.file, found })
  })

  // Those of a reported post, for moderators while they read the report; no cache keeps them. They are no JSON, so not in the contract.
  app.get<{ Params: { report: string; id: string; file: string } }>(
    '/api/birdhouse/v1/reports/:report/media/:id/:file',
    { config: { auth: 'moderate', door: false } },
    async (request, reply) => {
      const me = request.session?.accountId
      const { file, ...params } = request.params
      const ids = z.object({ report: Id, id: Id }).safeParse(params)
      if (me === undefined || !ids.success) throw new Refusal('not_found')
      const { report, id } = ids.data
      const found = await findReportedMedium(house.ground, me, report, id)
      return sendMedium(house, request, reply, { id, file, found, kept: false })
    },
  )
}

type Wanted = { id: string; file: string; found: MediumFiles | null; kept?: boolean }

/** Throws Refusal `not_found`. */
export function sendMedium(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  { id, file, found, kept }: Wanted,
) {
  const full = `full.${extensionOf(found?.type ?? '')}`
  const [blob, type] = file === full ? [found?.fullBlob, found?.type] : [found?.smallBlob, 'image/webp']
  if (!blob || !type || (file !== full && file !== 'small.webp')) throw new Refusal('not_found')
  const path = house.media.blobs.pathOf(blob)
  return sendFile(request, reply, {
    path,
    type,
    name: `${id}-${file}`,
    tag: blob.slice(0, 32),
    kept: kept ?? (file === full || found?.posted),
  })
}

/** Emoji of our own, for everybody here. */
export function emojiFiles(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string; file: string } }>('/emoji/:id/:file', async (request, reply) => {
    await readerOf(house, request)
    const { id, file } = request.params
    const found = house.emojis.byId(id)
    const blob = file === 'full.webp' ? found?.blob : file === 'still.webp' ? found?.still : undefined
    if (blob === undefined) throw new Refusal('not_found')
    const path = house.media.blobs.pathOf(blob)
    return sendFile(request, reply, {
      path,
      type: 'image/webp',
      name: `${id}-${file}`,
      tag: blob.slice(0, 32),
    })
  })
}

/** Pictures of what posts to everyone link to. */
export function cardPictures(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string } }>('/cards/:id/picture.webp', async (request, reply) => {
    const reader = await readerOf(house, request)
    const id = Id.safeParse(request.params.id)
    const blob = id.success ? await findCardPicture(house.ground, reader.id, id.data) : null
    if (blob === null) throw new Refusal('not_found')
    const path = house.media.blobs.pathOf(blob)
    return sendFile(request, reply, {
      path,
      type: 'image/webp',
      name: 'picture.webp',
      tag: blob.slice(0, 32),
    })
  })
}
