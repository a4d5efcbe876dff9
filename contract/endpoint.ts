import { z } from 'zod'
import type { Permission } from './permission.ts'
import type { Wanted } from './scope.ts'

/** Who may call: nobody signed in needed, any member, or who holds a permission. */
export type Auth = 'public' | 'member' | Permission

export type Endpoint = {
  summary: string
  auth: Auth
  /** What an app must be allowed to call it for somebody; where not given, no app can. */
  scope?: Wanted
  /** Where passwords and secret links are tried: an address may fail only a few times. */
  door?: true
  /** Bytes of body accepted; 64 KiB where not given. */
  bodyLimit?: number
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** A body that is not JSON, or need not be, which the handler reads by itself. */
  sends?: { types: readonly string[]; fields?: z.ZodType; file?: string; thumbnail?: string }
  reply: z.ZodType
}

/** Keeps the exact schema types, so that server handlers and the browser's client are both typed from one place. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition
}

const LARGEST_ID = '9223372036854775807'

/** A sortable 64-bit number, sent as a string, without leading zeros: one thing has one id. */
export const Id = z
  .string()
  .regex(/^(0|[1-9]\d{0,18})$/, 'an id is a number of up to 19 digits')
  .refine((id) => id.length < 19 || id <= LARGEST_ID, 'an id is a number of at most 63 bits')
  .describe('Sortable 64-bit number, sent as a string')

/** One or several, as a query says them. */
export const Ids = z.union([Id, z.array(Id).max(80)]).transform((v) => (Array.isArray(v) ? v : [v]))

export const IdParam = z.object({ id: Id })

export const Instant = z.iso.datetime().describe('UTC instant, ISO 8601')

/** Every error, from every endpoint, has this shape. */
export const ErrorBody = z.object({
  error: z.string().describe('What happened and what to do, safe to show'),
  code: z.string().describe('A stable word for programs and translations'),
  details: z
    .record(z.string(), z.array(z.object({ error: z.string(), description: z.string() })))
    .optional()
    .describe('By field, what is wrong with it'),
})
export type ErrorBody = z.infer<typeof ErrorBody>

export const Empty = z.object({})

/** Mastodon's keyset paging: newest first; `min_id` gives the page immediately newer than it. */
export function page(most = 40, usual = 20) {
  return {
    max_id: Id.optional().describe('Only older than this'),
    since_id: Id.optional().describe('Only newer than this, from the newest'),
    min_id: Id.optional().describe('Only newer than this, immediately so'),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .catch(usual)
      .transform((n) => Math.min(n, most))
      .default(usual),
  }
}

const YES = ['true', 't', '1', 'on'] as const
const NO = ['false', 'f', '0', 'off'] as const

/** What a form or a query says by a word for yes or no; undefined for any other. */
export function flagOf(word: string): boolean | undefined {
  const isOf = (words: readonly string[]) => words.includes(word.toLowerCase())
  return isOf(YES) || (isOf(NO) ? false : undefined)
}

/** A boolean, for which some apps say such a word in JSON too; nothing is no. */
export const Flag = z
  .union([z.boolean(), z.enum([...YES, ...NO, ''])])
  .transform((value) => (typeof value === 'boolean' ? value : flagOf(value) === true))
