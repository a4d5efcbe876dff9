import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#server/base/errors.ts'

type File = { path: string; type: string; name: string; tag: string; kept?: boolean | undefined }

/** Whatever it is, nothing in it may run, be framed, or load anything. */
const SANDBOX = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox"

/** An app on the web shows what it was given an address of; nothing that a browser's own cookie opens is shown by another site. */
export const SHOWN_ELSEWHERE = {
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
}

/**
 * Sends a file that never changes under its address. One's own browser keeps it, and asks each time after an hour whether it may still
 * be shown; nobody between does, and with `kept` false not even the browser. Takes one range, as players ask for.
 */
export async function sendFile(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { path, type, name, tag, kept = true }: File,
) {
  reply.headers({
    'content-type': type,
    'content-security-policy': SANDBOX,
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': kept ? 'private, max-age=3600, must-revalidate' : 'private, no-store',
    'accept-ranges': 'bytes',
    // The address may carry a right: nobody is told of it, and no search engine keeps it.
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    ...(headers.cookie === undefined && SHOWN_ELSEWHERE),
    vary: 'cookie, authorization',
    etag: `"${tag}"`,
  })
  if (headers['if-none-match']?.includes(`"${tag}"`)) return reply.status(304).send()
  const { size } = await stat(path).catch(() => {
    throw new Refusal('not_found')
  })
  const wanted =
    headers['if-range'] === undefined || headers['if-range'] === `"${tag}"` ? headers.range : undefined
  const range = readRange(wanted, size)
  if (range === 'beyond') return reply.status(416).header('content-range', `bytes */${size}`).send()
  const { from, to } = range ?? { from: 0, to: size - 1 }
  if (range !== null) reply.status(206).header('content-range', `bytes ${from}-${to}/${size}`)
  reply.header('content-length', to - from + 1)
  return reply.send(createReadStream(path, { start: from, end: to }))
}

type Range = { from: number; to: number }

/** Null for the whole file, as for anything but one range that makes sense. */
export function readRange(header: string | undefined, size: number): Range | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return last === '0' ? 'beyond' : { from: Math.max(0, size - Number(last)), to: size - 1 }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (from >= size) return 'beyond'
  return to < from ? null : { from, to }
}
