import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, Instant } from '../endpoint.ts'
import { FilterContext, Seconds } from './filter.ts'

/** A filter as apps knew it before there could be several words in one: each keyword is one, with the keyword's id. */
export const FilterV1 = z.object({
  id: Id.describe('Of the keyword'),
  phrase: z.string(),
  context: z.array(FilterContext),
  whole_word: z.boolean(),
  expires_at: Instant.nullable(),
  irreversible: z.boolean().describe('Hidden, not warned of'),
})
export type FilterV1 = z.infer<typeof FilterV1>

const Wish = z.object({
  phrase: z.string().trim().min(1).max(100),
  context: z.array(FilterContext).min(1).max(5),
  irreversible: Flag.optional(),
  whole_word: Flag.optional(),
  expires_in: Seconds.optional(),
})

/** Kept for apps that know nothing newer; `/api/v2/filters` says more. */
export const filterV1Endpoints = {
  'GET /api/v1/filters': endpoint({
    summary: 'Each keyword of my filters, the oldest first',
    auth: 'member',
    scope: 'read:filters',
    reply: z.array(FilterV1),
  }),
  'POST /api/v1/filters': endpoint({
    summary: 'Make a filter of one keyword',
    auth: 'member',
    scope: 'write:filters',
    body: Wish,
    reply: FilterV1,
  }),
  'GET /api/v1/filters/:id': endpoint({
    summary: 'One keyword of a filter',
    auth: 'member',
    scope: 'read:filters',
    params: IdParam,
    reply: FilterV1,
  }),
  'PUT /api/v1/filters/:id': endpoint({
    summary: 'Change it; of a filter with more keywords only the word, for the rest holds for the others too',
    auth: 'member',
    scope: 'write:filters',
    params: IdParam,
    body: Wish,
    reply: FilterV1,
  }),
  'DELETE /api/v1/filters/:id': endpoint({
    summary: 'Remove it, and its filter when nothing else is in that',
    auth: 'member',
    scope: 'write:filters',
    params: IdParam,
    reply: Empty,
  }),
}
