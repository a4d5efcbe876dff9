import { crc32 } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Says whether an answer is the one that an app has still. A checksum and the length: a digest would take a tenth of the time that
 * home from memory takes, and here nothing is to be kept from anybody; two answers of the same length with the same sum come once in four billion.
 */
export const etagOf = (body: Buffer | string): string =>
  `W/"${body.length.toString(36)}-${crc32(body).toString(36)}"`

/**
 * Notes it on the answer; true where the app has this one. Only for what was asked for with GET and is there, and not for browsers with a
 * cookie: they are told to keep nothing, and would have the sum made for nothing.
 */
export function isHeld(request: FastifyRequest, reply: FastifyReply, body: Buffer | string): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads || reply.statusCode !== 200 || request.headers.cookie !== undefined) return false
  const etag = etagOf(body)
  reply.header('etag', etag)
  return request.headers['if-none-match']?.includes(etag) ?? false
}
