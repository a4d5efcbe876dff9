import { type IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type WebSocket, WebSocketServer } from 'ws'

/** Nobody has to tell us more at once. */
const MOST_BYTES = 4 * 1024
const LAST_WORDS_MS = 1_000

/** Anything else that asks to be upgraded is answered as if it had not. */
export const mayUpgrade = ({ headers, url = '' }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket' && /^\/api\/v1\/streaming(?:[/?]|$)/.test(url)

type Asked = { socket: Socket; head: Buffer; response: ServerResponse }

export type Upgrades = ReturnType<typeof acceptUpgrades>

/** Requests for a WebSocket go through the router as any other, so that who asks, and how often, is looked at in one place. */
export function acceptUpgrades(app: FastifyInstance) {
  const asked = new WeakMap<IncomingMessage, Asked>()
  // Its types do not know the time yet that it waits for an answer to its end.
  const options = {
    noServer: true,
    maxPayload: MOST_BYTES,
    maxFragments: 16,
    perMessageDeflate: false,
    clientTracking: false,
    closeTimeout: LAST_WORDS_MS,
  }
  const server = new WebSocketServer(options)

  app.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    const response = new ServerResponse(request)
    response.shouldKeepAlive = false
    response.assignSocket(socket)
    // Only a refusal is ever finished: nobody reads from this socket what may come after it.
    response.once('finish', () => socket.destroySoon())
    asked.set(request, { socket, head, response })
    app.routing(request, response)
  })

  return {
    isAsked: ({ raw }: FastifyRequest): boolean => asked.has(raw),
    /** The reply is hijacked before. What is no proper handshake is refused. */
    accept({ raw }: FastifyRequest, opened: (socket: WebSocket) => void): void {
      const one = asked.get(raw)
      if (one === undefined) return
      one.response.detachSocket(one.socket)
      server.handleUpgrade(raw, one.socket, one.head, opened)
    },
  }
}
