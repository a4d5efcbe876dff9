import type { FastifyRequest } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import type { Session } from '#server/domains/people/index.ts'
import { addressKey, type Rate } from '#server/platform/rate/index.ts'
import type { Signed } from '#server/platform/secrets/index.ts'
import type { House } from '../house.ts'
import { readToken } from './cookie.ts'
import { BY_ADDRESS, limit } from './guard.ts'

/** A page of posts asks for dozens at once. */
const BY_READER: Rate = { burst: 1_500, seconds: 60 }
/** Of apps: a whole company may share one address. */
const BY_SIGNATURE: Rate = { burst: 12_000, seconds: 60 }
/** Of one file: a video is asked for in pieces. Whoever was passed an address makes no download service of it. */
const OF_ONE_FILE: Rate = { burst: 600, seconds: 60 }

/** Who asks for a file: somebody, by cookie or token, or whoever has an address that was signed while it belonged to `of`. */
export type FileReader = { id: string; announces: boolean } | { id: null; of: string }

/**
 * Who is signed in is asked for by the rule, whatever the address says. Pictures are counted apart from requests for what they
 * belong to. Throws Refusal `not_signed_in`, `not_found` for a signature that is none, or `too_many_requests`.
 */
export async function readerOf(house: House, request: FastifyRequest): Promise<FileReader> {
  const { config, sessions } = house
  const strange = () => limit(house, `address ${addressKey(request.ip)}`, BY_ADDRESS)
  const token = readToken(request, config)?.token
  const held = token === undefined ? null : sessions.peek(token)
  const session = held ?? (token === undefined ? null : await sessions.authenticate(token, strange))
  if (session !== null && mayLook(session)) {
    limit(house, `media ${session.accountId}`, BY_READER)
    return { id: session.accountId, announces: session.app === null && session.permissions.has('announce') }
  }
  const query = request.query as Signed
  if (query.signature === undefined) {
    if (token === undefined) strange()
    throw new Refusal('not_signed_in')
  }
  const of = house.signer.opens(request.url.split('?', 1)[0] ?? '', query)
  if (of === null) {
    strange()
    throw new Refusal('not_found')
  }
  limit(house, `media ${addressKey(request.ip)}`, BY_SIGNATURE)
  limit(house, `file ${query.signature}`, OF_ONE_FILE)
  return { id: null, of }
}

/** An app that may not read posts sees no pictures of them either. */
const mayLook = ({ app }: Session) => app === null || app.scopes.has('read:statuses')
