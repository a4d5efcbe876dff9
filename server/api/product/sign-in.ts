import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../house.ts'
import { setSessionCookie } from '../http/cookie.ts'

/** Opens a new session and sets its cookie. A session that the browser had before ends: a planted one is worth nothing. */
export async function signIn(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: string,
): Promise<void> {
  const before = request.session
  if (before?.kind === 'browser') await house.sessions.revoke(before.accountId, before.id)
  const token = await house.sessions.open({
    accountId,
    kind: 'browser',
    name: describeBrowser(request.headers['user-agent'] ?? ''),
  })
  setSessionCookie(reply, house.config, token)
}

/** "Firefox on Linux": enough to know one's own device by, and no more. */
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
  return system === '' ? browser : `${browser} on ${system}`
}
