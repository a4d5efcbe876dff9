import { connect, type Socket } from 'node:net'

type Driven = {
  requests: number
  seconds: number /** Milliseconds, sorted. */
  latencies: Float64Array
}

/**
 * Sends requests over kept-open connections, one at a time on each, for so many seconds; each connection begins at
 * another request and takes them in turn. It reads of an answer only its status and length: a full HTTP client
 * costs more CPU than the servers measured here (autocannon: twice this), and rounds latencies to milliseconds.
 * Rejects when an answer is not a 200.
 */
export async function drive(
  port: number,
  requests: readonly Buffer[],
  connections: number,
  seconds: number,
): Promise<Driven> {
  const latencies: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  const step = Math.max(1, Math.floor(requests.length / connections))
  await Promise.all(
    Array.from({ length: connections }, (_, at) => sendInTurn(port, requests, at * step, until, latencies)),
  )
  const taken = (performance.now() - began) / 1000
  return { requests: latencies.length, seconds: taken, latencies: Float64Array.from(latencies).sort() }
}

function sendInTurn(
  port: number,
  requests: readonly Buffer[],
  first: number,
  until: number,
  latencies: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1')
    let next = first
    let sent = 0
    let left = -1
    socket.setNoDelay(true)
    function send() {
      sent = performance.now()
      left = -1
      socket.write(requests[next++ % requests.length] ?? '')
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      left = left < 0 ? lengthOf(chunk) - chunk.length : left - chunk.length
      if (Number.isNaN(left))
        return void socket.destroy(new Error(`Not a 200: ${chunk.toString('utf8', 0, 300)}`))
      if (left > 0) return
      const now = performance.now()
      latencies.push(now - sent)
      if (now < until) return send()
      socket.destroy()
      resolve()
    })
  })
}

/** Bytes of the whole answer, by its head; NaN when it is not a 200. */
export function lengthOf(chunk: Buffer): number {
  const end = chunk.indexOf('\r\n\r\n')
  const head = chunk.toString('latin1', 0, end)
  if (!head.startsWith('HTTP/1.1 200')) return Number.NaN
  return Number(/content-length: (\d+)/i.exec(head)?.[1]) + end + 4
}

/** A GET request as it goes over the wire. */
export const get = (token: string, path: string) =>
  Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n\r\n`)
