import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Asked = { method: string; path: string; headers: IncomingHttpHeaders; body: string }
export type Reply = { status: number; headers?: Record<string, string>; body?: string }

/** A real gateway: answers what it is told to; nothing at all with `silent`, half an answer with `half`. */
export async function startHttpPeer() {
  const asked: Asked[] = []
  let next: Reply | 'silent' | 'half' | 'drip' = { status: 200 }
  const sockets = new Set<Socket>()
  const server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      asked.push({ method, path, headers, body: Buffer.concat(parts).toString() })
      if (next === 'silent') return
      if (next === 'half') return void request.socket.end('HTTP/1.1 200 OK\r\ncontent-len')
      if (next === 'drip') {
        reply.writeHead(200)
        const timer = setInterval(() => reply.write('.'), 20)
        return void reply.on('close', () => clearInterval(timer))
      }
      reply.writeHead(next.status, next.headers).end(next.body ?? '')
    })
  })
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer(reply: typeof next) {
      next = reply
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
