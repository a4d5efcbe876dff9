import '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#server/base/config.ts'

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

export function readToken(
  request: FastifyRequest,
  config: Config,
): { token: string; byCookie: boolean } | null {
  const header = request.headers.authorization
  if (header !== undefined) {
    const token = /^Bearer ([\w-]{20,200})$/.exec(header)?.[1]
    return token === undefined ? null : { token, byCookie: false }
  }
  const token = readCookie(request, cookieName(config))
  return token === undefined ? null : { token, byCookie: true }
}

export const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https:')

export function readCookie({ headers, server }: FastifyRequest, name: string): string | undefined {
  return headers.cookie === undefined ? undefined : server.parseCookie(headers.cookie)[name]
}
