import { z } from 'zod'
import { Id, Instant } from '../endpoint.ts'
import { MastodonVisibility, Visibility } from './visibility.ts'

const Params = z.object({
  application_id: z.number().int().describe('Always 0'),
  with_rate_limit: z.boolean(),
  text: z.string(),
  visibility: MastodonVisibility,
  spoiler_text: z.string(),
  sensitive: z.boolean(),
  language: z.string().nullable(),
  in_reply_to_id: Id.nullable(),
  media_ids: z.array(Id).nullable(),
  quoted_status_id: Id.nullable(),
  idempotency: z.string().nullable(),
  scheduled_at: z.null(),
  poll: z
    .object({
      options: z.array(z.string()),
      expires_in: z.number().int(),
      multiple: z.boolean(),
      hide_totals: z.boolean(),
    })
    .nullable(),
})

/** A post that is to be published at its time. */
export const ScheduledStatus = z.object({
  id: Id,
  scheduled_at: Instant,
  params: Params,
  media_attachments: z.array(z.never()),
  birdhouse: z.object({
    visibility: Visibility.nullable().describe('Null: everyone, or the parent’s for a reply'),
    full_text: z.string().nullable(),
  }),
})
export type ScheduledStatus = z.infer<typeof ScheduledStatus>
