import type { FastifyInstance } from 'fastify'
import { Id } from '#contract/endpoint.ts'
import { escapeHtml } from '#rules/text/html.ts'
import { Refusal } from '#server/base/errors.ts'
import type { House } from '../house.ts'

/** Initials on a colour of one's own, until a person adds a picture. Dark enough for white letters at any hue. */
export function avatars(app: FastifyInstance, house: House): void {
  app.get<{ Params: { file: string } }>('/avatars/:file', async (request, reply) => {
    const id = Id.safeParse(/^(.+)\.svg$/.exec(request.params.file)?.[1])
    const card = id.success ? await house.cards.one(id.data) : null
    if (card === null) throw new Refusal('not_found')
    return reply
      .type('image/svg+xml')
      .header('cache-control', 'public, max-age=3600')
      .send(draw(card.id, card.name))
  })
}

function draw(id: string, name: string): string {
  const hue = Number((BigInt(id) >> 3n) % 360n)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="hsl(${hue} 32% 34%)"/><text x="40" y="41" fill="#fff" font-family="system-ui,sans-serif" font-size="30" font-weight="600" text-anchor="middle" dominant-baseline="central">${escapeHtml(initials(name))}</text></svg>`
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}
