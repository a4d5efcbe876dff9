import type { FastifyInstance } from 'fastify'

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer. Nothing inline may run, nothing may frame us, nothing says where a link was found. */
export const SECURE_HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** No cache keeps an answer that does not say that it may be kept. */
export const NOT_KEPT = { 'cache-control': 'private, no-store' }

export function secureHeaders(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    reply.headers(SECURE_HEADERS)
    if (!reply.hasHeader('cache-control')) reply.headers(NOT_KEPT)
    done(null, payload)
  })
}
