import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '#server/base/config.ts'
import { isSecure, readCookie } from './cookie.ts'

const MINUTES = 30
const PATH = '/api/birdhouse/v1/suspension'
const nameOf = (config: Config) =>
  isSecure(config) ? '__Secure-birdhouse-suspension' : 'birdhouse-suspension'

type Known = { id: string; passwordHash: string | null }

/**
 * Lets somebody suspended, who has given their password, or shown their passkey, read why and appeal. It is no session: the hash of the password is its key, it is
 * good for one account and half an hour, and opens nothing else.
 */
export function openSuspension(
  reply: FastifyReply,
  config: Config,
  { id, passwordHash }: Known,
  now: Date,
): void {
  if (passwordHash === null) return
  const until = String(now.getTime() + MINUTES * 60_000)
  const seal = sealOf(passwordHash, id, until).toString('base64url')
  reply.setCookie(nameOf(config), `${id}.${until}.${seal}`, {
    path: PATH,
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(config),
    maxAge: MINUTES * 60,
  })
}

export const closeSuspension = (reply: FastifyReply, config: Config): void =>
  void reply.clearCookie(nameOf(config), { path: PATH, secure: isSecure(config) })

/** Whom the cookie says it is of, for whom it has to be checked. */
export function claimOf(request: FastifyRequest, config: Config): string | null {
  const [id = ''] = (readCookie(request, nameOf(config)) ?? '').split('.')
  return /^[1-9]\d{0,18}$/.test(id) ? id : null
}

export function isOpen(
  request: FastifyRequest,
  config: Config,
  { id, passwordHash }: Known,
  now: Date,
): boolean {
  const [claimed, until = '', given = ''] = (readCookie(request, nameOf(config)) ?? '').split('.')
  if (passwordHash === null || claimed !== id || !(Number(until) > now.getTime())) return false
  const [right, found] = [sealOf(passwordHash, id, until), Buffer.from(given, 'base64url')]
  return found.length === right.length && timingSafeEqual(found, right)
}

const sealOf = (key: string, id: string, until: string): Buffer =>
  createHmac('sha256', key).update(`suspension ${id} ${until}`).digest()
