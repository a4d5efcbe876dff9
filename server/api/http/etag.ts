import { crc32 } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Sums of parts that are kept for many answers: each is made once. */
const sums = new WeakMap<Buffer, number>()

function sumOf(part: Buffer): number {
  const known = sums.get(part)
  if (known !== undefined) return known
  const made = crc32(part)
  sums.set(part, made)
  return made
}

/**
 * Says whether an answer is the one that an app has still, by its parts. A checksum and the length: a digest would take a tenth of the
 * time that home from memory takes, and here nothing is to be kept from anybody; two answers of the same length with the same sum come
 * once in four billion. Cut differently, the same answer has another one; then it is sent again.
 */
export function etagOf(parts: readonly Buffer[]): string {
  let sum = 0
  let length = 0
  for (const part of parts) {
    // Where a part stands counts.
    sum = Math.imul(sum ^ sumOf(part), 0x9e3779b1) + 1
    length += part.length
  }
  return `W/"${length.toString(36)}-${(sum >>> 0).toString(36)}"`
}

/**
 * Notes it on the answer; true where the app has this one. Only for what was asked for with GET and is there, and not for browsers with a
 * cookie: they are told to keep nothing, and would have the sum made for nothing.
 */
export function isHeld(request: FastifyRequest, reply: FastifyReply, parts: readonly Buffer[]): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads || reply.statusCode !== 200 || request.headers.cookie !== undefined) return false
  const etag = etagOf(parts)
  reply.header('etag', etag)
  return request.headers['if-none-match']?.includes(etag) ?? false
}
