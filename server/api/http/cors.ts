import type { FastifyInstance } from 'fastify'

/** Where apps on the web ask, from pages of their own. What is ours stays with our own pages. */
const OPEN = [
  '/api/v1/',
  '/api/v1_alpha/',
  '/api/v2/',
  '/api/oembed',
  '/oauth/',
  '/.well-known/',
  '/nodeinfo/',
] as const

export const isOpen = (url: string): boolean => OPEN.some((path) => url.startsWith(path))

const EXPOSED =
  'Link, ETag, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, X-Request-Id, Mastodon-Async-Refresh'

/** For every page, and for none with a cookie: browsers hand no answer on that was asked for with one. */
export const OPENED = { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED }

const PREFLIGHT = {
  ...OPENED,
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers':
    'Authorization, Content-Type, Idempotency-Key, If-None-Match, X-Requested-With',
  'access-control-max-age': '86400',
  'cache-control': 'public, max-age=86400',
}

/** Pages of other sites may ask beforehand whether they may. What they are answered has `OPENED` among its headers. */
export function answerPreflights(app: FastifyInstance): void {
  for (const path of OPEN)
    app.options(`${path}*`, (_request, reply) => reply.headers(PREFLIGHT).status(204).send())
}
