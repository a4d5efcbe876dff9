import type { LiveMessages } from '#contract/live/stream.ts'
import { framesOf } from './frames.ts'
import type { Caller } from './house.ts'

export type LiveEvent = { name: keyof LiveMessages; data: { id?: string; reason?: string } }

export type Stream = {
  /** All that has come, oldest first. */
  events: LiveEvent[]
  /** Waits for an event that fits; throws after 15 seconds. */
  until(fits: (event: LiveEvent) => boolean): Promise<LiveEvent>
  /** Resolves when the server has ended it. */
  ended: Promise<void>
  close(): void
}

const PATIENCE_MS = 15_000

/** Opens a person's live stream and reads along. It is open when this resolves. */
export async function openStream(
  url: string,
  caller: Pick<Caller, 'cookie'> | { token: string },
): Promise<Stream> {
  const leaving = new AbortController()
  const response = await fetch(`${url}/api/birdhouse/v1/live`, {
    headers: 'token' in caller ? { authorization: `Bearer ${caller.token}` } : { cookie: caller.cookie },
    signal: leaving.signal,
  })
  if (response.status !== 200 || response.body === null) throw new Error(`no stream: ${response.status}`)
  const events: LiveEvent[] = []
  const waiting = new Set<() => void>()
  const ended = read(response.body, (event) => {
    events.push(event)
    for (const look of waiting) look()
  }).catch(() => undefined)
  return {
    events,
    ended,
    close: () => leaving.abort(),
    until: (fits) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`not among ${JSON.stringify(events).slice(0, 2_000)}`))
        }, PATIENCE_MS)
        function look() {
          const found = events.find(fits)
          if (found === undefined) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
  }
}

async function read(body: ReadableStream<Uint8Array>, onEvent: (event: LiveEvent) => void): Promise<void> {
  for await (const { event, data } of framesOf(body))
    onEvent({ name: event as LiveEvent['name'], data: JSON.parse(data) as LiveEvent['data'] })
}
