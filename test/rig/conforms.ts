import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { type Endpoint, ErrorBody } from '#contract/endpoint.ts'
import { type EndpointName, endpoints } from '#contract/index.ts'

/** A stack, a path of this machine, a table or a piece of SQL: nothing of the kind belongs in a refusal. */
const LEAK =
  /\bat \S+ \(|node_modules|\.ts:\d|file:\/\/|\/(home|root|var|tmp|usr|srv|work)\/|\b(select|insert|update|delete)\b.+\b(from|into|set|where)\b|syntax error|relation "|violates|SQLSTATE|postgres/i

/**
 * What is wrong with an answer of the API, as a sentence, or null. A success has exactly the shape that the contract
 * promises; a refusal has the one shape of errors, with a sentence that ends as sentences do; at `/oauth/` that of RFC 6749.
 */
export function findFault(
  name: EndpointName | null,
  status: number,
  text: string,
  path = name?.split(' ')[1] ?? '',
): string | null {
  if (status >= 500) return `answered ${status}: ${text.slice(0, 300)}`
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return `answered ${status} with something that is no JSON: ${text.slice(0, 200)}`
  }
  if (status >= 400) return findRefusalFault(/^\/oauth\//.test(path) ? asUsual(body) : body, text)
  const endpoint: Endpoint | undefined = name === null ? undefined : endpoints[name]
  return endpoint === undefined ? null : findShapeFault(endpoint.reply, body)
}

/** A refusal of OAuth: a word for programs, and the sentence. */
const OAuthRefusal = z.strictObject({ error: z.string().regex(/^[a-z_]+$/), error_description: z.string() })

function asUsual(body: unknown): unknown {
  const read = OAuthRefusal.safeParse(body)
  return read.success ? { error: read.data.error_description, code: read.data.error } : body
}

function findRefusalFault(body: unknown, text: string): string | null {
  const read = ErrorBody.strict().safeParse(body)
  if (!read.success) return `a refusal of another shape: ${text.slice(0, 300)}`
  if (!/[.!?]$/.test(read.data.error)) return `no sentence: ${read.data.error}`
  const leak = LEAK.exec(text)?.[0]
  return leak === undefined ? null : `leaks “${leak}”: ${text.slice(0, 300)}`
}

function findShapeFault(schema: z.ZodType, body: unknown): string | null {
  const read = schema.safeParse(body)
  if (!read.success) return `not the promised shape: ${read.error.message.slice(0, 500)}`
  return isDeepStrictEqual(read.data, body) ? null : 'holds fields that the contract does not name'
}
