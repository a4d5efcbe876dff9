import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#server/base/config.ts'
import type { Login } from '#server/domains/people/index.ts'
import { isSecure, readCookie } from './cookie.ts'

const DAYS = 365
/** Sent where passwords are tried, and nowhere else. */
const PATH = '/api/birdhouse/v1/session'

const nameOf = (config: Config) => (isSecure(config) ? '__Secure-birdhouse-device' : 'birdhouse-device')

/**
 * Makes the browser known for this account, so that wrong passwords that are typed elsewhere don't keep its owner out. The
 * hash of the password is the key: nobody can make such a cookie, it is good for one account, a new password ends it, and
 * nothing is stored. It signs nobody in.
 */
export function rememberDevice(
  reply: FastifyReply,
  config: Config,
  { id, passwordHash }: Pick<Login, 'id' | 'passwordHash'>,
): void {
  if (passwordHash === null) return
  const nonce = randomBytes(16).toString('base64url')
  reply.setCookie(nameOf(config), `${nonce}.${seal(passwordHash, id, nonce).toString('base64url')}`, {
    path: PATH,
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(config),
    maxAge: DAYS * 86_400,
  })
}

/** Browsers send the cookie to that address alone; anything else may send it anywhere. */
export const saysKnown = (request: FastifyRequest, config: Config): boolean =>
  request.routeOptions.url === PATH && readCookie(request, nameOf(config)) !== undefined

/** A name for the browser when the account was signed in to with it before; null otherwise. */
export function knownDevice(request: FastifyRequest, config: Config, login: Login | null): string | null {
  const [nonce = '', given = ''] = (readCookie(request, nameOf(config)) ?? '').split('.')
  if (login === null || login.passwordHash === null) return null
  const right = seal(login.passwordHash, login.id, nonce)
  const found = Buffer.from(given, 'base64url')
  return found.length === right.length && timingSafeEqual(found, right) ? nonce : null
}

const seal = (key: string, accountId: string, nonce: string): Buffer =>
  createHmac('sha256', key).update(`${accountId} ${nonce}`).digest()
