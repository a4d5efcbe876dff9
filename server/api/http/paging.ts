import type { FastifyReply, FastifyRequest } from 'fastify'

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
  const link = (rel: string, name: string, value: string) => {
    const url = new URL(request.url, publicUrl)
    for (const key of ['max_id', 'min_id', 'since_id']) url.searchParams.delete(key)
    url.searchParams.set(name, value)
    return `<${url.href}>; rel="${rel}"`
  }
  const links = [
    ...(keys.length >= limit ? [link('next', 'max_id', last)] : []),
    link('prev', 'min_id', first),
  ]
  reply.header('link', links.join(', '))
}
