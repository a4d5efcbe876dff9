import { createECDH, randomBytes } from 'node:crypto'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { certificate, key } from './peer-certificate.ts'

export type Pushed = { path: string; headers: Record<string, unknown>; body: Buffer }

/** A push service over TLS, with a browser's keys; answers what it is told to, and nothing at all at /silent. */
export async function startPushPeer() {
  const pushed: Pushed[] = []
  let status = 201
  const server = createServer({ key, cert: certificate }, (request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      if (request.url?.startsWith('/silent')) return
      pushed.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      reply.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const ecdh = createECDH('prime256v1')
  ecdh.generateKeys()
  const auth = randomBytes(16)
  return {
    pushed,
    ecdh,
    auth,
    answer: (next: number) => {
      status = next
    },
    subscription: {
      endpoint: `https://127.0.0.1:${(server.address() as AddressInfo).port}/push/abc`,
      keys: { p256dh: ecdh.getPublicKey('base64url'), auth: auth.toString('base64url') },
    },
    async next(count = 1): Promise<Pushed[]> {
      for (let tries = 0; pushed.length < count && tries < 200; tries++) await wait(50)
      return pushed
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
