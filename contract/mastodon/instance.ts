import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

export const Instance = z.object({
  domain: z.string(),
  title: z.string().describe('The organisation’s name and “inside”'),
  version: z.string(),
  source_url: z.string(),
  description: z.string(),
  usage: z.object({ users: z.object({ active_month: z.number().int() }) }),
  languages: z.array(z.string()),
  configuration: z.object({
    urls: z.object({ streaming: z.string() }),
    statuses: z.object({
      max_characters: z.number().int(),
      max_media_attachments: z.number().int(),
      characters_reserved_per_url: z.number().int(),
    }),
    accounts: z.object({ max_featured_tags: z.number().int() }),
    translation: z.object({ enabled: z.boolean() }),
  }),
  registrations: z.object({
    enabled: z.boolean(),
    approval_required: z.boolean(),
    message: z.string().nullable(),
  }),
  contact: z.object({ email: z.string(), account: z.null() }),
  rules: z.array(z.never()),
})
export type Instance = z.infer<typeof Instance>

export const instanceEndpoints = {
  'GET /api/v2/instance': endpoint({ summary: 'This server, for apps', auth: 'public', reply: Instance }),
}
