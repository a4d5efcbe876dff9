import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Id } from '#contract/endpoint.ts'
import { Refusal } from '#server/base/errors.ts'
import { findCardPicture } from '#server/domains/cards/index.ts'
import { seeMedium } from '#server/domains/posts/index.ts'
import { addressKey, type Rate } from '#server/platform/rate/index.ts'
import type { House } from '../house.ts'
import { readToken } from '../http/cookie.ts'
import { BY_ADDRESS, limit } from '../http/guard.ts'
import { sendFile } from '../http/send-file.ts'
import { extensionOf } from '../present/media.ts'

/** A page of posts asks for dozens at once. */
const BY_READER: Rate = { burst: 1_500, seconds: 60 }

/** Pictures and videos, for those who may see their posts: the rule is asked at each request. */
export function files(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string; file: string } }>('/media/:id/:file', async (request, reply) => {
    const reader = await recognise(house, request)
    const id = Id.safeParse(request.params.id)
    const found = id.success ? await seeMedium(house.ground, reader, id.data) : null
    if (found === null) throw new Refusal('not_found')
    const full = `full.${extensionOf(found.type)}`
    const { file } = request.params
    const [blob, type] = file === full ? [found.fullBlob, found.type] : [found.smallBlob, 'image/webp']
    if (blob === null || (file !== full && file !== 'small.webp')) throw new Refusal('not_found')
    const name = `${request.params.id}-${file}`
    return sendFile(request, reply, {
      path: house.media.blobs.pathOf(blob),
      type,
      name,
      tag: blob.slice(0, 32),
    })
  })
}

/** Emoji of our own, for everybody here. */
export function emojiFiles(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string; file: string } }>('/emoji/:id/:file', async (request, reply) => {
    await recognise(house, request)
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
    const reader = await recognise(house, request)
    const id = Id.safeParse(request.params.id)
    const blob = id.success ? await findCardPicture(house.ground, reader, id.data) : null
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

/** Pictures are counted apart from requests for what they belong to. Throws Refusal `not_signed_in` or `too_many_requests`. */
async function recognise(house: House, request: FastifyRequest): Promise<string> {
  const { config, sessions } = house
  const token = readToken(request, config)?.token
  const held = token === undefined ? null : sessions.peek(token)
  const strange = () => limit(house, `address ${addressKey(request.ip)}`, BY_ADDRESS)
  const session = held ?? (token === undefined ? null : await sessions.authenticate(token, strange))
  if (session === null) {
    if (token === undefined) strange()
    throw new Refusal('not_signed_in')
  }
  limit(house, `media ${session.accountId}`, BY_READER)
  return session.accountId
}
