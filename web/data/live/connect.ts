import type { LiveMessage } from './messages.ts'
import { type Handlers, openSource } from './source.ts'

type Shared = { kind: 'message'; message: LiveMessage } | { kind: 'open' } | { kind: 'break' }

/**
 * One stream for all tabs of a browser: HTTP/1.1 allows six connections in all. The tab that holds the lock
 * reads the stream and passes it on; when it goes, the next one takes over. Gives the way to end it.
 */
export function connectLive(handlers: Handlers): () => void {
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return openSource(handlers)
  const channel = new BroadcastChannel('birdhouse.live')
  const leaving = new AbortController()
  channel.onmessage = (event: MessageEvent<Shared>) => receive(event.data, handlers)
  navigator.locks
    .request('birdhouse.live', { signal: leaving.signal }, () => lead(channel, handlers, leaving.signal))
    .catch(() => undefined)
  return () => {
    leaving.abort()
    channel.close()
  }
}

function receive(shared: Shared, handlers: Handlers): void {
  if (shared.kind === 'message') handlers.onMessage(shared.message)
  else if (shared.kind === 'open') handlers.onOpen()
  else handlers.onBreak()
}

function lead(channel: BroadcastChannel, handlers: Handlers, leaving: AbortSignal): Promise<void> {
  const pass = (shared: Shared) => {
    if (!leaving.aborted) channel.postMessage(shared)
    receive(shared, handlers)
  }
  const end = openSource({
    onMessage: (message) => pass({ kind: 'message', message }),
    onOpen: () => pass({ kind: 'open' }),
    onBreak: () => pass({ kind: 'break' }),
  })
  return new Promise((resolve) => {
    leaving.addEventListener('abort', () => {
      end()
      resolve()
    })
  })
}
