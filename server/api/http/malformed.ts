import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#server/base/config.ts'
import { type ErrorCode, Refusal } from '#server/base/errors.ts'
import { bodyOf, refuse } from './errors.ts'
import { JSON_TYPE, NOT_KEPT, secureHeaders } from './headers.ts'

const BY_PARSER: Record<string, ErrorCode> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
  HPE_HEADER_OVERFLOW: 'headers_too_large',
}

/** What is not HTTP never becomes a request; it too is refused in the one shape, and the connection ends. */
export function refuseMalformed(config: Config, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const refusal = new Refusal(BY_PARSER[error.code ?? ''] ?? 'malformed_request')
  const body = JSON.stringify(bodyOf(refusal))
  const headers = {
    ...secureHeaders(config),
    ...NOT_KEPT,
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  if (socket.writable)
    socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('')}\r\n${body}`)
  else socket.destroy()
}

/** An address that the router cannot read: no hook runs for it. */
export function refuseAddress(
  config: Config,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  refuse(error, request, reply.headers({ ...secureHeaders(config), ...NOT_KEPT }))
}

/** As RFC 9112 demands; Node's own refusal would be an empty one. */
export function requireHost(app: FastifyInstance): void {
  app.addHook('onRequest', ({ headers, raw }, reply, done) => {
    if (headers.host !== undefined || raw.httpVersionMinor === 0) return done()
    reply.header('connection', 'close')
    done(new Refusal('malformed_request'))
  })
}

/** Node answers an `Expect` that it does not know with an empty 417; what was expected does not matter here. */
export function ignoreExpectations(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request, response) => app.routing(request, response))
}
