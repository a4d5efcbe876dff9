import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Id } from '#contract/endpoint.ts'
import { escapeHtml } from '#rules/text/html.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Card } from '#server/domains/people/index.ts'
import { addressKey } from '#server/platform/rate/index.ts'
import type { House } from '../house.ts'
import { readerOf } from '../http/file-reader.ts'
import { BY_ADDRESS, limit } from '../http/guard.ts'
import { SHOWN_ELSEWHERE, sendFile } from '../http/send-file.ts'

/**
 * Earth, leaf and berry: dark enough for white letters in both themes, and no blue, which is kept for the outside.
 * test/unit/faces.test.ts computes both.
 */
export const COLOURS = [
  '#2a6b4c',
  '#8a3f2a',
  '#6d5a1e',
  '#7a3f6e',
  '#4c6a2c',
  '#93393f',
  '#5f5348',
  '#8b4a17',
  '#80503a',
  '#3c6656',
  '#8c3a5c',
  '#56602f',
]

/** Initials on a colour of one's own, until a person adds a picture. */
export function avatars(app: FastifyInstance, house: House): void {
  app.get<{ Params: { file: string } }>('/avatars/:file', async (request, reply) => {
    const id = Id.safeParse(/^(.+)\.svg$/.exec(request.params.file)?.[1])
    const card = id.success ? await find(house, request, id.data) : null
    if (card === null) throw new Refusal('not_found')
    return reply
      .type('image/svg+xml')
      .headers({ 'cache-control': 'public, max-age=3600', ...SHOWN_ELSEWHERE })
      .send(draw(card.id, card.name))
  })
}

/** Pictures of one's own are for everybody here, and for nobody else. */
export function ownPictures(app: FastifyInstance, house: House): void {
  app.get<{ Params: { id: string; kind: string; file: string } }>(
    '/avatars/:id/:kind/:file',
    async (request, reply) => {
      await readerOf(house, request)
      const { kind, file } = request.params
      const id = Id.safeParse(request.params.id)
      const card = id.success ? await house.cards.one(id.data) : null
      const blob = kind === 'avatar' ? card?.avatarBlob : kind === 'header' ? card?.headerBlob : null
      if (!blob || file !== `${blob.slice(0, 16)}.webp`) throw new Refusal('not_found')
      const path = house.media.blobs.pathOf(blob)
      return sendFile(request, reply, {
        path,
        type: 'image/webp',
        name: `${kind}.webp`,
        tag: blob.slice(0, 32),
      })
    },
  )
}

/** Faces are asked for by the dozen and not counted; who is not in memory costs a query, which counts unless there is such a person. */
async function find(house: House, request: FastifyRequest, id: string): Promise<Card | null> {
  const held = house.cards.cell(id)?.value
  if (held !== undefined) return held
  const key = `faces ${addressKey(request.ip)}`
  limit(house, key, BY_ADDRESS)
  const card = await house.cards.one(id)
  if (card !== null) house.limiter.giveBack(key)
  return card
}

function draw(id: string, name: string): string {
  // Multiplied first, as people who were added together have ids that are close together.
  const colour = COLOURS[Number(((BigInt(id) * 2_654_435_761n) >> 16n) % BigInt(COLOURS.length))]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="${colour}"/><text x="40" y="41" fill="#fff" font-family="system-ui,sans-serif" font-size="30" font-weight="600" text-anchor="middle" dominant-baseline="central">${escapeHtml(initials(name))}</text></svg>`
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  // Apart, since letters of a joined script would become one sign that is neither.
  return [first, last].join('\u200c').toUpperCase()
}
