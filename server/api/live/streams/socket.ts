import type { RawData, WebSocket } from 'ws'
import { StreamFrame } from '#contract/live/streaming.ts'
import { Refusal } from '#server/base/errors.ts'
import type { EndReason, Line } from '../line.ts'

/** RFC 6455, 7.4.1: going away, and policy. */
const CODES: Partial<Record<EndReason, number>> = { server_stopping: 1001, missed_something: 1001 }
const POLICY = 1008
const NO_TEXT = 1003

export function makeSocketLine(socket: WebSocket): Line {
  let alive = true
  socket.on('pong', () => {
    alive = true
  })
  return {
    write: (message) => socket.send(message, { binary: false }),
    behind: () => socket.bufferedAmount,
    beat() {
      // Whoever did not answer the last one is not there any more.
      if (!alive) return socket.terminate()
      alive = false
      socket.ping()
    },
    end(reason) {
      if (reason === 'behind') socket.terminate()
      else socket.close(CODES[reason] ?? POLICY, reason)
    },
  }
}

/** Throws Refusal `frame_malformed`. */
function readFrame(data: RawData): StreamFrame {
  try {
    return StreamFrame.parse(JSON.parse(String(data)))
  } catch {
    throw new Refusal('frame_malformed')
  }
}

/** One frame after the other; while one is being done no more are taken in, so that nothing piles up here. */
export function readFrames(
  socket: WebSocket,
  take: (frame: StreamFrame) => void | Promise<void>,
  refused: (error: unknown) => void,
): void {
  let last = Promise.resolve()
  let waiting = 0
  socket.on('message', (data, isBinary) => {
    if (isBinary) return socket.close(NO_TEXT)
    waiting += 1
    socket.pause()
    last = last
      .then(() => take(readFrame(data)))
      .catch(refused)
      .finally(() => {
        waiting -= 1
        if (waiting === 0) socket.resume()
      })
  })
}
