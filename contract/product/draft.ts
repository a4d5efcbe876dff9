import { z } from 'zod'
import { Empty, endpoint, Id, Instant, page } from '../endpoint.ts'
import { Visibility } from '../mastodon/visibility.ts'
import { DraftKey } from './draft-key.ts'

/** All that the composer holds. Nothing is checked yet: it need not be fit for posting. */
export const DraftContent = z.object({
  text: z.string().max(20_000),
  full_text: z.string().max(40_000).nullable().default(null),
  spoiler_text: z.string().max(1_000).nullable().default(null),
  language: z.string().max(35).nullable().default(null),
  visibility: Visibility.default('company'),
  group: z
    .object({ id: Id, handle: z.string().max(100), name: z.string().max(100), closed: z.boolean() })
    .nullable()
    .default(null)
    .describe('Where it is to stand'),
  media_ids: z.array(Id).max(16).default([]),
  quoted_status_id: Id.nullable().default(null),
  reply_policy: z.enum(['everyone', 'following', 'mentioned', 'nobody']).default('everyone'),
  more: z.array(z.string().max(20_000)).max(49).default([]).describe('Further posts of a thread'),
  in_reply_to_id: Id.nullable().default(null),
  poll: z
    .object({
      options: z.array(z.string().max(1_000)).max(20),
      expires_in: z.number().int().min(0).max(100_000_000),
      multiple: z.boolean(),
      hide_totals: z.boolean(),
    })
    .nullable()
    .default(null),
})
export type DraftContent = z.output<typeof DraftContent>

export const Draft = z.object({
  key: DraftKey,
  id: Id.describe('New with every save; paging goes by it'),
  revision: z.number().int().describe('1, and 1 more with each save'),
  changed_at: Instant,
  content: DraftContent,
  reason: z.string().nullable().describe('Why it was not published at its time, as a code'),
})
export type Draft = z.infer<typeof Draft>

const params = z.object({ key: DraftKey })

export const draftEndpoints = {
  'GET /api/birdhouse/v1/drafts': endpoint({
    summary: 'My drafts, the one changed last first. Nobody else sees them',
    auth: 'member',
    query: z.object(page()),
    reply: z.array(Draft),
  }),
  'GET /api/birdhouse/v1/drafts/:key': endpoint({
    summary: 'A draft of mine',
    auth: 'member',
    params,
    reply: Draft,
  }),
  'PUT /api/birdhouse/v1/drafts/:key': endpoint({
    summary:
      'Save a draft over the revision that I saw, 0 for a new one. `draft_changed` when another device saved meanwhile, `draft_deleted` when it was sent or deleted there; 100 at most',
    auth: 'member',
    bodyLimit: 256 * 1024,
    params,
    body: z.object({ revision: z.number().int().min(0), content: DraftContent }),
    reply: Draft,
  }),
  'DELETE /api/birdhouse/v1/drafts/:key': endpoint({
    summary:
      'Delete the revision of a draft of mine that I saw; for a day it can be restored. `draft_changed` when another device saved meanwhile',
    auth: 'member',
    params,
    query: z.object({ revision: z.coerce.number().int().min(0) }),
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/drafts/:key/restore': endpoint({
    summary: 'Bring back a draft that I deleted',
    auth: 'member',
    params,
    reply: Draft,
  }),
}
