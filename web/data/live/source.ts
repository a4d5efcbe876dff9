import { LIVE_NAMES, type LiveMessage } from './messages.ts'

export type Handlers = { onMessage: (message: LiveMessage) => void; onOpen: () => void; onBreak: () => void }

const LONGEST_WAIT = 30_000

/** Keeps one stream open, and opens it again after a break, ever more patiently. Gives the way to end it. */
export function openSource({ onMessage, onOpen, onBreak }: Handlers): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let breaks = 0
  let over = false

  function open() {
    source = new EventSource('/api/birdhouse/v1/live')
    source.onopen = () => {
      breaks = 0
      onOpen()
    }
    source.onerror = () => {
      source?.close()
      if (over) return
      onBreak()
      // Half of the wait by chance, so that a restarted server is not met by everybody at once.
      const wait = Math.min(LONGEST_WAIT, 500 * 2 ** breaks) * (0.5 + Math.random() / 2)
      breaks += 1
      timer = setTimeout(open, wait)
    }
    for (const name of LIVE_NAMES) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        onMessage({ name, data: JSON.parse(event.data) } as LiveMessage)
      })
    }
  }

  open()
  return () => {
    over = true
    clearTimeout(timer)
    source?.close()
  }
}
