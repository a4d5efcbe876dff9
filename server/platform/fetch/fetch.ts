import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Gate } from './addresses.ts'
import { addressOf, parse, pinned, type Resolve, resolveBySystem, Unfetched } from './reach.ts'

export type Wanted = {
  /** Beginnings of media types; anything else is not even read. */
  types: readonly string[]
  bytesMax: number
  /** Whether the beginning is enough when there is more. */
  beginning?: boolean
}

export type Fetched = { url: URL; type: string; bytes: Buffer }

const HOPS = 3
const ALL_MS = 10_000

export type Fetch = (url: string, wanted: Wanted) => Promise<Fetched>

/**
 * Fetches what a stranger's link names, and connects to nothing but the address that it has looked at: whatever a name says a moment later
 * does not matter. Each redirect is looked at anew. The time is for all of it together, however slowly it drips.
 */
export function createFetch(gate: Gate, resolve: Resolve = resolveBySystem): Fetch {
  return async (start, wanted) => {
    const signal = AbortSignal.timeout(ALL_MS)
    let url = parse(start)
    for (let hop = 0; hop <= HOPS; hop++) {
      const answer = await ask(url, await addressOf(url, gate, resolve, signal), signal)
      try {
        const to = answer.headers.location
        if ((answer.statusCode ?? 0) >= 300 && (answer.statusCode ?? 0) < 400 && to !== undefined) {
          url = parse(to, url)
          continue
        }
        return await read(url, answer, wanted, signal)
      } finally {
        answer.destroy()
      }
    }
    throw new Unfetched('too many redirects')
  }
}

function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      agent: false,
      lookup: pinned(address),
      signal,
      maxHeaderSize: 16_384,
      headers: {
        accept: 'text/html,image/*;q=0.9',
        'accept-encoding': 'gzip, br, deflate',
        'user-agent': 'Birdhouse (previews of links)',
      },
    })
    asked.once('response', resolve)
    asked.once('error', (error) => reject(new Unfetched(error.message)))
    asked.end()
  })
}

const DECODERS: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}

async function read(
  url: URL,
  answer: IncomingMessage,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Fetched> {
  if (answer.statusCode !== 200) throw new Unfetched(`status ${answer.statusCode}`)
  const type = (answer.headers['content-type'] ?? '').toLowerCase()
  if (!wanted.types.some((one) => type.startsWith(one))) throw new Unfetched('another kind of thing')
  const coding = (answer.headers['content-encoding'] ?? 'identity').toLowerCase()
  const decoder = DECODERS[coding]
  if (decoder === undefined && coding !== 'identity') throw new Unfetched('an unknown coding')
  const body = (decoder === undefined ? answer : answer.pipe(decoder())) as Readable
  answer.once('error', (error) => body.destroy(error))
  return { url, type, bytes: await readBody(body, wanted, signal) }
}

/** What is unpacked is counted as it comes, so that a bomb is left after the first megabyte. */
async function readBody(
  body: Readable,
  { bytesMax, beginning }: Wanted,
  signal: AbortSignal,
): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  const stop = () => body.destroy(new Unfetched('too slow'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      parts.push(part)
      bytes += part.length
      if (bytes > bytesMax) {
        if (beginning) break
        throw new Unfetched('too large')
      }
    }
  } catch (error) {
    throw error instanceof Unfetched ? error : new Unfetched((error as Error).message)
  } finally {
    signal.removeEventListener('abort', stop)
    body.destroy()
  }
  return Buffer.concat(parts).subarray(0, bytesMax)
}
