import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { type Login, openSession, revokeSession, type Session } from '#server/domains/people/index.ts'
import type { House } from '../house.ts'
import { setSessionCookie } from '../http/cookie.ts'
import { rememberDevice } from '../http/device.ts'
import { passDoor } from '../http/guard.ts'
import { openSuspension } from '../http/suspension-cookie.ts'

/** Opens a new session, sets its cookie, and makes the browser known. A session that the browser had before ends: a planted one is worth nothing. */
export async function signIn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  account: { id: string; passwordHash?: string | null },
): Promise<void> {
  const { token, passwordHash } = await openSession(house.ground, {
    accountId: account.id,
    kind: 'browser',
    name: describeBrowser(request.headers['user-agent'] ?? ''),
    ...(account.passwordHash !== undefined && { passwordHash: account.passwordHash }),
  })
  const before = request.session
  if (before?.kind === 'browser') await endQuietly(house, before)
  setSessionCookie(reply, house.config, token)
  rememberDevice(reply, house.config, { id: account.id, passwordHash })
}

/**
 * Whoever has shown who they are and is not let in is told so: Refusal `has_left`, or `suspended`, which opens what `suspension`
 * answers to this browser.
 */
export function refuseWithoutAccess(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  login: Login,
): void {
  if (login.state === 'left') throw new Refusal('has_left')
  if (login.state !== 'suspended') return
  passDoor(house, request)
  openSuspension(reply, house.config, login, house.ground.clock())
  throw new Refusal('suspended')
}

/** Two sign-ins at once both end the session that was there. */
async function endQuietly({ ground }: House, { accountId, id }: Session): Promise<void> {
  await revokeSession(ground, accountId, id).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'not_found')) throw error
  })
}

/** "Firefox, Linux": enough to know one's own device by, and no more; the same in every language. */
export function describeBrowser(agent: string): string {
  const first = (names: [string, RegExp][], otherwise: string) =>
    names.find(([, pattern]) => pattern.test(agent))?.[0] ?? otherwise
  const browser = first(
    [
      ['Edge', /Edg\//],
      ['Firefox', /Firefox\//],
      ['Chrome', /Chrom(e|ium)\//],
      ['Safari', /Safari\//],
    ],
    'Browser',
  )
  const system = first(
    [
      ['Android', /Android/],
      ['iOS', /iPhone|iPad/],
      ['Windows', /Windows/],
      ['macOS', /Mac OS X/],
      ['Linux', /Linux/],
    ],
    '',
  )
  return system === '' ? browser : `${browser}, ${system}`
}
