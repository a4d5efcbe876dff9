import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#server/base/config.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether its token is said as for streams. */
    streams?: boolean
  }
}

const DAYS = 30

/** Over https the `__Host-` prefix ties the cookie to this very host. */
export function cookieName(config: Config): string {
  return isSecure(config) ? '__Host-birdhouse' : 'birdhouse'
}

export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  reply.setCookie(cookieName(config), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(config),
    maxAge: DAYS * 86_400,
  })
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(cookieName(config), { path: '/', secure: isSecure(config) })
}

type Token = { token: string; byCookie: boolean }

const isToken = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{20,200}$/.test(text)

/**
 * For streams, as Mastodon's apps say it where they can set no header. A cookie is none: a browser sends it along with any
 * WebSocket, and another site's page would read what comes.
 */
function readStreamToken({ headers, query }: FastifyRequest): Token | null {
  const { access_token: asked } = query as Record<string, unknown>
  const token = [headers['sec-websocket-protocol'], asked].find(isToken)
  return token === undefined ? null : { token, byCookie: false }
}

export function readToken(request: FastifyRequest, config: Config): Token | null {
  const header = request.headers.authorization
  if (header !== undefined) {
    const token = /^Bearer +([\w-]{20,200})$/i.exec(header)?.[1]
    return token === undefined ? null : { token, byCookie: false }
  }
  if (request.routeOptions.config.streams) return readStreamToken(request)
  const token = readCookie(request, cookieName(config))
  return token === undefined ? null : { token, byCookie: true }
}

export const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https:')

export function readCookie({ headers, server }: FastifyRequest, name: string): string | undefined {
  return headers.cookie === undefined ? undefined : server.parseCookie(headers.cookie)[name]
}
