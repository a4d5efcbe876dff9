import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Account } from './account.ts'
import { Rule } from './rule.ts'

export const Instance = z.object({
  domain: z.string(),
  title: z.string().describe('The organisation’s name and “inside”'),
  version: z.string(),
  api_versions: z.object({ mastodon: z.number().int() }),
  thumbnail: z.object({ url: z.string() }),
  icon: z.array(z.object({ src: z.string(), size: z.string() })),
  source_url: z.string(),
  description: z.string(),
  usage: z
    .object({ users: z.object({ active_month: z.number().int() }) })
    .describe('Always 0, as for every server with limited federation'),
  languages: z.array(z.string()),
  configuration: z.object({
    vapid: z.object({ public_key: z.string().describe('For subscribing to pushes') }),
    urls: z.object({
      streaming: z.string(),
      about: z.string(),
      privacy_policy: z.string().nullable().describe('Where the organisation has written one'),
      terms_of_service: z.string().nullable(),
    }),
    statuses: z.object({
      max_characters: z.number().int(),
      max_media_attachments: z.number().int(),
      characters_reserved_per_url: z.number().int(),
    }),
    accounts: z.object({ max_featured_tags: z.number().int(), max_pinned_statuses: z.number().int() }),
    media_attachments: z.object({
      supported_mime_types: z.array(z.string()),
      image_size_limit: z.number().int(),
      image_matrix_limit: z.number().int(),
      video_size_limit: z.number().int(),
      video_frame_rate_limit: z.number().int(),
      video_matrix_limit: z.number().int(),
      description_limit: z.number().int(),
    }),
    polls: z.object({
      max_options: z.number().int(),
      max_characters_per_option: z.number().int(),
      min_expiration: z.number().int(),
      max_expiration: z.number().int(),
    }),
    translation: z.object({ enabled: z.boolean() }),
    limited_federation: z.boolean().describe('Always true: nothing inside is exchanged with other servers'),
  }),
  registrations: z.object({
    enabled: z.boolean(),
    approval_required: z.boolean(),
    message: z.string().nullable(),
    reason_required: z.boolean().nullable(),
    min_age: z.number().int().nullable(),
    url: z.string().nullable(),
  }),
  contact: z
    .object({ email: z.string(), account: Account.nullable() })
    .describe('Nobody, unless an administrator names somebody'),
  rules: z.array(Rule).describe('For members; nobody else is told them'),
})
export type Instance = z.infer<typeof Instance>

export const instanceEndpoints = {
  'GET /api/v2/instance': endpoint({
    summary: 'This server, for apps',
    auth: 'public',
    scope: 'any',
    reply: Instance,
  }),
}
