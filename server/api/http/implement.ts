import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { type EndpointName, endpoints, type Input, type Reply } from '#contract/index.ts'
import { findUnstorable } from '#rules/text/clean.ts'
import { type Details, Refusal } from '#server/base/errors.ts'
import type { Session } from '#server/domains/people/index.ts'
import { coerce } from './coerce.ts'
import { isOpen } from './cors.ts'
import { isHeld } from './etag.ts'
import { isForm, readPairs } from './forms.ts'
import { JSON_TYPE } from './headers.ts'
import { idsAsText } from './json.ts'

const BODY_LIMIT = 64 * 1024

/** An answer that is JSON already, put together from cached parts. */
export class Ready {
  readonly parts: readonly Buffer[]
  constructor(parts: readonly Buffer[]) {
    this.parts = parts
  }

  /** An array of values, each of one or more parts. */
  static list(values: readonly (readonly Buffer[])[]): Ready {
    const inside = values.flatMap((value, at) => (at === 0 ? value : [Buffer.from(','), ...value]))
    return new Ready([Buffer.from('['), ...inside, Buffer.from(']')])
  }
}

export type Call<N extends EndpointName> = Input<N> & {
  /** Of an endpoint that everybody may call: null when nobody is signed in. */
  session: Session | null
  /** The reader; throws Refusal `not_signed_in`. */
  me: string
  request: FastifyRequest
  reply: FastifyReply
}

export type Handler<N extends EndpointName> = (call: Call<N>) => Promise<Reply<N> | Ready>

/** What endpoints are implemented, so that a test can find the missing. */
export const implemented = new Set<string>()

class Asked {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly request: FastifyRequest
  readonly reply: FastifyReply

  constructor(params: unknown, query: unknown, body: unknown, request: FastifyRequest, reply: FastifyReply) {
    this.params = params
    this.query = query
    this.body = body
    this.request = request
    this.reply = reply
  }

  get session(): Session | null {
    return this.request.session
  }

  get me(): string {
    if (this.request.session === null) throw new Refusal('not_signed_in')
    return this.request.session.accountId
  }
}

/** Binds a handler to its endpoint: the contract checks who may call and what comes in. */
export function implement<N extends EndpointName>(app: FastifyInstance, name: N, handler: Handler<N>): void {
  const endpoint: Endpoint = endpoints[name]
  const [method = 'GET', url = '/'] = name.split(' ')
  // What an address without a query asks for is always the same.
  const usual = endpoint.query?.safeParse({})
  const readQuery = ({ url, query }: FastifyRequest) =>
    usual?.success && !url.includes('?')
      ? usual.data
      : check(endpoint.query, readText(endpoint.query, url, query))
  implemented.add(name)
  app.route({
    method,
    url,
    bodyLimit: endpoint.bodyLimit ?? BODY_LIMIT,
    config: { auth: endpoint.auth, scope: endpoint.scope, door: endpoint.door === true },
    async handler(request, reply) {
      const call = new Asked(
        checkPath(endpoint.params, request.params),
        readQuery(request),
        check(endpoint.body, readBody(endpoint.body, request)),
        request,
        reply,
      ) as unknown as Call<N>
      const answer = await handler(call)
      if (reply.sent) return reply
      if (answer instanceof Ready) return app.sendParts(reply, answer.parts)
      const text = JSON.stringify(answer)
      if (isOpen(request.url) && isHeld(request, reply, [Buffer.from(text)])) return reply.status(304).send()
      return reply.header('content-type', JSON_TYPE).send(text)
    },
  })
}

/** A query has nothing but text, as a form has. Brackets mean lists and what is in them. */
function readText(schema: z.ZodType | undefined, url: string, query: unknown): unknown {
  if (schema === undefined) return query
  return coerce(schema, /\[|%5b/i.test(url) ? readPairs(url.slice(url.indexOf('?') + 1)) : query)
}

function readBody(schema: z.ZodType | undefined, request: FastifyRequest): unknown {
  const { body } = request
  if (schema === undefined) return body
  if (body === undefined || body === null) return schema.safeParse(undefined).success ? undefined : {}
  if (isForm(request)) return coerce(schema, body)
  return isOpen(request.url) ? idsAsText(body) : body
}

/** An address that can name nothing is one where nothing is, whatever is wrong with it. */
function checkPath(schema: z.ZodType | undefined, value: unknown): unknown {
  const read = schema?.safeParse(value)
  if (read === undefined) return undefined
  if (!read.success || !isStorable(read.data)) throw new Refusal('not_found')
  return read.data
}

export function check<T>(schema: z.ZodType<T>, value: unknown): T
export function check(schema: z.ZodType | undefined, value: unknown): unknown
/** Throws Refusal `invalid_request`, with what is wrong by field, or `text_not_storable`. */
export function check(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined
  const read = schema.safeParse(value)
  if (read.success && !isStorable(read.data)) throw new Refusal('text_not_storable')
  if (read.success) return read.data
  const details: Details = {}
  for (const issue of read.error.issues) {
    const field = issue.path.join('.') || 'request'
    details[field] = [...(details[field] ?? []), { error: 'ERR_INVALID', description: issue.message }]
  }
  const what = Object.entries(details).map(
    ([field, [first]]) => `${field}: ${first?.description ?? 'not valid'}`,
  )
  throw new Refusal('invalid_request', { what: what.join('; ').slice(0, 500) }, { details })
}

/** No database could give such a text back unchanged, nor look for it. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return findUnstorable(value) === null
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable)
}
