import { type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:https'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { certificate, key } from './peer-certificate.ts'

/** What stands before Birdhouse in a company: https outside, plain HTTP inside, and the caller's address in a header. */
export async function startTlsProxy(port: number, to: () => number): Promise<{ stop(): void }> {
  const headersOf = ({ headers, socket }: IncomingMessage) => ({
    ...headers,
    'x-forwarded-for': socket.remoteAddress ?? '',
    'x-forwarded-proto': 'https',
  })
  const server = createServer({ key, cert: certificate }, (asked, reply) => {
    const { method, url: path } = asked
    const call = request({ port: to(), host: '127.0.0.1', method, path, headers: headersOf(asked) })
    call.on('response', (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(reply)
    })
    call.on('error', () => reply.destroy())
    reply.on('close', () => call.destroy())
    asked.pipe(call)
  })
  server.on('upgrade', (asked: IncomingMessage, socket: Duplex, head: Buffer) => {
    const inside = connect(to(), '127.0.0.1')
    const lines = Object.entries(headersOf(asked)).map(([name, value]) => `${name}: ${value}\r\n`)
    inside.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join('')}\r\n`)
    inside.write(head)
    for (const end of [inside, socket]) end.on('error', () => [inside, socket].map((one) => one.destroy()))
    inside.pipe(socket).pipe(inside)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
