import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, Instant } from '../endpoint.ts'

export const FilterContext = z.enum(['home', 'notifications', 'public', 'thread', 'account'])
export const FilterAction = z
  .enum(['warn', 'hide', 'blur'])
  .describe(
    '`warn`: shown when asked for; `hide`: not at all; `blur`: all of it but its pictures and videos, which come when asked for',
  )

export const FilterKeyword = z.object({
  id: Id,
  keyword: z
    .string()
    .describe(
      'Words next to each other, case and accents apart; `#hashtag` and `@handle` mean the hashtag and the author',
    ),
  whole_word: z.boolean(),
})
export const FilterStatus = z.object({ id: Id, status_id: Id })

const FilterFacts = z.object({
  id: Id,
  title: z.string(),
  context: z.array(FilterContext),
  expires_at: Instant.nullable(),
  filter_action: FilterAction,
})
export const Filter = FilterFacts.extend({
  keywords: z.array(FilterKeyword),
  statuses: z.array(FilterStatus),
})
export type Filter = z.infer<typeof Filter>

/** What of a filter a post has. */
export const FilterResult = z.object({
  filter: FilterFacts,
  keyword_matches: z.array(z.string()).nullable(),
  status_matches: z.array(Id).nullable(),
})
export type FilterResult = z.infer<typeof FilterResult>

const Keyword = z.string().trim().min(1).max(100)
const Attributes = z.array(
  z.object({
    id: Id.optional(),
    keyword: z.string().trim().max(100).optional(),
    whole_word: Flag.optional(),
    _destroy: Flag.optional(),
  }),
)
const Duration = z.coerce
  .number()
  .int()
  .min(0)
  .max(10 * 366 * 86_400)
  .nullish()
  .describe('Seconds from now; null or 0 until it is deleted')
/** `''` is what forms send for null. */
export const Seconds = z.union([z.literal(''), Duration]).transform((v) => (v === '' ? null : v))
const Wish = {
  title: z.string().trim().min(1).max(100),
  context: z.array(FilterContext).min(1).max(5),
  filter_action: FilterAction.optional(),
  expires_in: Seconds,
  keywords_attributes: Attributes.max(200).optional(),
}
const KeywordWish = z.object({ keyword: Keyword, whole_word: Flag.optional() })

export const filterEndpoints = {
  'GET /api/v2/filters': endpoint({
    summary: 'My filters, the oldest first. What they say of a post stands in its `filtered`',
    auth: 'member',
    scope: 'read:filters',
    reply: z.array(Filter),
  }),
  'POST /api/v2/filters': endpoint({
    summary: 'Make a filter; 50 at most, with 200 keywords in all',
    auth: 'member',
    scope: 'write:filters',
    body: z.object({ ...Wish, expires_in: Wish.expires_in.optional() }),
    reply: Filter,
  }),
  'GET /api/v2/filters/:id': endpoint({
    summary: 'A filter of mine',
    auth: 'member',
    scope: 'read:filters',
    params: IdParam,
    reply: Filter,
  }),
  'PUT /api/v2/filters/:id': endpoint({
    summary: 'Change a filter of mine; what is not sent stays',
    auth: 'member',
    scope: 'write:filters',
    params: IdParam,
    body: z.object(Wish).partial(),
    reply: Filter,
  }),
  'DELETE /api/v2/filters/:id': endpoint({
    summary: 'Delete a filter of mine',
    auth: 'member',
    scope: 'write:filters',
    params: IdParam,
    reply: Empty,
  }),
  'GET /api/v2/filters/:id/keywords': endpoint({
    summary: 'Its keywords',
    auth: 'member',
    scope: 'read:filters',
    params: IdParam,
    reply: z.array(FilterKeyword),
  }),
  'POST /api/v2/filters/:id/keywords': endpoint({
    summary: 'Add a keyword',
    auth: 'member',
    scope: 'write:filters',
    params: IdParam,
    body: KeywordWish,
    reply: FilterKeyword,
  }),
  'GET /api/v2/filters/keywords/:id': endpoint({
    summary: 'A keyword of mine',
    auth: 'member',
    scope: 'read:filters',
    params: IdParam,
    reply: FilterKeyword,
  }),
  'PUT /api/v2/filters/keywords/:id': endpoint({
    summary: 'Change a keyword of mine',
    auth: 'member',
    scope: 'write:filters',
    params: IdParam,
    body: KeywordWish,
    reply: FilterKeyword,
  }),
  'DELETE /api/v2/filters/keywords/:id': endpoint({
    summary: 'Remove a keyword of mine',
    auth: 'member',
    scope: 'write:filters',
    params: IdParam,
    reply: Empty,
  }),
  'GET /api/v2/filters/:id/statuses': endpoint({
    summary: 'The posts that it names one by one',
    auth: 'member',
    scope: 'read:filters',
    params: IdParam,
    reply: z.array(FilterStatus),
  }),
  'POST /api/v2/filters/:id/statuses': endpoint({
    summary: 'Add a post that I see; 200 at most in all',
    auth: 'member',
    scope: 'write:filters',
    params: IdParam,
    body: z.object({ status_id: Id }),
    reply: FilterStatus,
  }),
  'GET /api/v2/filters/statuses/:id': endpoint({
    summary: 'A filtered post of mine',
    auth: 'member',
    scope: 'read:filters',
    params: IdParam,
    reply: FilterStatus,
  }),
  'DELETE /api/v2/filters/statuses/:id': endpoint({
    summary: 'Remove a filtered post of mine',
    auth: 'member',
    scope: 'write:filters',
    params: IdParam,
    reply: FilterStatus,
  }),
}
