import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { lengthOf } from './drive.ts'

const AGAIN_MS = 5

/** Connections that are kept open, with as little of a client as `drive` has. */
export type Askers = {
  /** Asks each of these, and again until its body begins so. */
  untilAll(requests: readonly Buffer[], begins: string): Promise<void>
  close(): void
}

export function openAskers(port: number, connections: number): Askers {
  const sockets = Array.from({ length: connections }, () => connect(port, '127.0.0.1').setNoDelay(true))
  return {
    async untilAll(requests, begins) {
      const waiting = requests.values()
      await Promise.all(
        sockets.map(async (socket) => {
          for (const request of waiting) {
            while (!(await ask(socket, request)).startsWith(begins)) await sleep(AGAIN_MS)
          }
        }),
      )
    },
    close() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** The body of the answer. */
function ask(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let left = 0
    const end = (settle: () => void) => {
      socket.off('data', onData).off('error', reject)
      settle()
    }
    function onData(chunk: Buffer) {
      if (chunks.length === 0) left = lengthOf(chunk)
      chunks.push(chunk)
      left -= chunk.length
      if (Number.isNaN(left))
        return end(() => reject(new Error(`Not a 200: ${chunk.toString('utf8', 0, 300)}`)))
      if (left > 0) return
      const answer = Buffer.concat(chunks).toString()
      end(() => resolve(answer.slice(answer.indexOf('\r\n\r\n') + 4)))
    }
    socket.on('data', onData).on('error', reject)
    socket.write(request)
  })
}
