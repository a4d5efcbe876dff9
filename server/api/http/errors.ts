import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ErrorCode, Refusal } from '#server/base/errors.ts'
import { describeFailure } from '#server/base/log.ts'
import { JSON_TYPE } from './headers.ts'

const BY_FASTIFY: Record<string, ErrorCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_body',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
}

/** SQLSTATEs that say something about the request or the moment, not about our code. */
const BY_DATABASE: Record<string, ErrorCode> = {
  '53100': 'storage_full',
  ENOSPC: 'storage_full',
  EDQUOT: 'storage_full',
  '53300': 'unavailable',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  '57014': 'unavailable',
  // Looked for, found free, and taken by somebody else before it was written.
  '23505': 'conflict',
  '40001': 'conflict',
  '40P01': 'conflict',
  ECONNREFUSED: 'unavailable',
  ENOENT: 'unavailable',
  ECONNRESET: 'unavailable',
  EPIPE: 'unavailable',
}

/** Every error in one shape, with a sentence that is safe to show; the rest goes to the log. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(refuse)
}

export function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error)
  challenge(refusal, request, reply)
  return sendRefusal(error, refusal, bodyOf(refusal), request, reply)
}

/** As RFC 6750 says that a token is asked for, or why the one that was shown is none; without a word where none was shown. */
export function challenge({ code }: Refusal, { headers }: FastifyRequest, reply: FastifyReply): void {
  const shown = headers.authorization !== undefined
  if (code === 'not_signed_in')
    reply.header('www-authenticate', `Bearer realm="Birdhouse"${shown ? ', error="invalid_token"' : ''}`)
  if (code === 'out_of_scope')
    reply.header('www-authenticate', 'Bearer realm="Birdhouse", error="insufficient_scope"')
}

export const refusalOf = (error: FastifyError): Refusal => (error instanceof Refusal ? error : explain(error))

/** With a body of another shape where somebody else's standard demands one. */
export function sendRefusal(
  error: FastifyError,
  refusal: Refusal,
  body: object,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (refusal.status >= 500)
    request.log.error({ failure: describeFailure(error), code: refusal.code }, 'a request failed')
  if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter)
  return reply.status(refusal.status).type(JSON_TYPE).send(JSON.stringify(body))
}

/** The one shape of errors, ErrorBody in the contract. */
export const bodyOf = ({ message, code, details }: Refusal) => ({ error: message, code, details })

function explain(error: FastifyError): Refusal {
  if (error instanceof URIError) return new Refusal('not_found')
  // Whoever asks went away in the middle of it; nobody reads the answer.
  if (error.code === 'ECONNRESET' && error.message === 'aborted') return new Refusal('malformed_request')
  const code = BY_FASTIFY[error.code] ?? BY_DATABASE[error.code]
  if (code !== undefined) return new Refusal(code)
  if (
    /connection (terminated|timeout)|timeout exceeded when trying to connect|Connection terminated/i.test(
      error.message,
    )
  )
    return new Refusal('unavailable')
  if (error.statusCode !== undefined && error.statusCode < 500) return new Refusal('malformed_body')
  return new Refusal('internal')
}
