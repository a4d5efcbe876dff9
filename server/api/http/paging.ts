import type { FastifyReply, FastifyRequest } from 'fastify'

/** A query beyond all measure is not sent back, twice and encoded: clients refuse an answer whose head is too large. */
const LONGEST_QUERY = 1_000

/** Mastodon's `Link` header; `next` is left out on the last page. `keys` are those of the page's items, newest first. */
export function linkPages(
  request: FastifyRequest,
  reply: FastifyReply,
  keys: readonly string[],
  limit: number,
  publicUrl: string,
): void {
  const first = keys[0]
  const last = keys.at(-1)
  if (first === undefined || last === undefined) return
  const mark = request.url.indexOf('?')
  const path = (mark < 0 ? request.url : request.url.slice(0, mark)).replace(/[<>]/g, encodeURIComponent)
  const query = mark < 0 ? '' : withoutPage(request.url.slice(mark))
  const before = `${publicUrl}${path}?${query.length > LONGEST_QUERY ? `limit=${limit}&` : query}`
  const next = keys.length >= limit ? `<${before}max_id=${last}>; rel="next", ` : ''
  reply.header('link', `${next}<${before}min_id=${first}>; rel="prev"`)
}

function withoutPage(query: string): string {
  const kept = new URLSearchParams(query)
  for (const key of ['max_id', 'min_id', 'since_id']) kept.delete(key)
  return kept.size === 0 ? '' : `${kept}&`
}
