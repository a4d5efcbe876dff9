import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Gate } from './addresses.ts'
import { addressOf, parse, pinned, type Resolve, resolveBySystem, Unfetched } from './reach.ts'

export type Called = {
  url: string
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body: string
}

/** `text`: the beginning of what was said. `afterMs`: when the server wants to be asked again. */
export type Answered = { status: number; text: string; afterMs: number | undefined }

/** Throws Unfetched where no answer came. */
export type Call = (called: Called) => Promise<Answered>

const ALL_MS = 15_000
const BYTES_MAX = 64 * 1024

/**
 * Calls an address that an administrator has set, behind the same gate as links are. The address is looked at, and then connected to;
 * redirects are not followed, since what is sent may hold a secret.
 */
export function createCall(gate: Gate, resolve: Resolve = resolveBySystem, allMs = ALL_MS): Call {
  return async ({ url: given, method, headers, body }) => {
    const signal = AbortSignal.timeout(allMs)
    const url = parse(given)
    const address = await addressOf(url, gate, resolve, signal)
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const asked = request(url, {
        ...{ method, signal, agent: false, lookup: pinned(address), maxHeaderSize: 16_384 },
        headers: {
          'user-agent': 'Birdhouse',
          ...headers,
          ...(method === 'POST' && { 'content-length': Buffer.byteLength(body) }),
        },
      })
      asked.once('response', done)
      asked.once('error', (error) => fail(new Unfetched(signal.aborted ? 'too slow' : error.message)))
      asked.end(method === 'POST' ? body : undefined)
    })
    const afterMs = readRetryAfter(answer.headers['retry-after'])
    return { status: answer.statusCode ?? 0, text: await readBeginning(answer), afterMs }
  }
}

/** What breaks off in its middle has been said all the same: the status is what counts. */
async function readBeginning(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part)
      bytes += part.length
      if (bytes >= BYTES_MAX) break
    }
  } catch {
  } finally {
    answer.destroy()
  }
  return Buffer.concat(parts).subarray(0, BYTES_MAX).toString()
}

const HOUR_MS = 3_600_000

/** Seconds or a date, an hour at most. */
function readRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 1_000), HOUR_MS) : undefined
}
