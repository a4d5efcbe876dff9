import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '#server/base/errors.ts'
import { challenge, refusalOf, sendRefusal } from '../http/errors.ts'

const OWN = /^(invalid_(client|grant|scope|request)|unsupported_grant_type)$/

/** Of RFC 6749, and of RFC 6750 where a token is shown. */
function wordOf({ code, status }: Refusal): string {
  if (OWN.test(code)) return code
  if (code === 'not_signed_in') return 'invalid_token'
  if (code === 'out_of_scope') return 'insufficient_scope'
  if (code === 'app_not_listed' || code === 'cross_site') return 'access_denied'
  if (status >= 500) return status === 503 ? 'temporarily_unavailable' : 'server_error'
  return status === 429 ? 'temporarily_unavailable' : 'invalid_request'
}

export function refuseAsOAuth(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalOf(error)
  const word = wordOf(refusal)
  challenge(refusal, request, reply)
  if (word === 'invalid_client') reply.header('www-authenticate', 'Basic realm="Birdhouse"')
  return sendRefusal(error, refusal, { error: word, error_description: refusal.message }, request, reply)
}
