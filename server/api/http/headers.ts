import type { FastifyInstance } from 'fastify'
import type { Config } from '#server/base/config.ts'
import { isSecure } from './cookie.ts'
import { isOpen, OPENED } from './cors.ts'

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  // Of a video that is being chosen a frame is drawn, before it goes anywhere.
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const ALWAYS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

const OVER_HTTPS = { ...ALWAYS, 'strict-transport-security': 'max-age=31536000' }

/**
 * On every answer. Nothing inline may run, nothing may frame us, nothing says where a link was found; and a browser that came
 * over https comes back over nothing else for a year.
 */
export const secureHeaders = (config: Config): Record<string, string> =>
  isSecure(config) ? OVER_HTTPS : ALWAYS

export const JSON_TYPE = 'application/json; charset=utf-8'

/** No cache keeps an answer that does not say that it may be kept. */
export const NOT_KEPT = { 'cache-control': 'private, no-store' }

const OWN = ['content-security-policy', 'referrer-policy', 'cross-origin-resource-policy'] as const

export function sendSecureHeaders(app: FastifyInstance, config: Config): void {
  const headers = secureHeaders(config)
  app.addHook('onSend', (request, reply, payload, done) => {
    // A file of somebody's says by itself what it may do, who may hear of its address, and which pages may show it.
    const own = OWN.map((name) => ({ name, value: reply.getHeader(name) }))
    reply.headers(headers)
    for (const { name, value } of own) if (value !== undefined) reply.header(name, value)
    if (isOpen(request.url)) reply.headers(OPENED)
    if (!reply.hasHeader('cache-control')) reply.headers(NOT_KEPT)
    done(null, payload)
  })
}
