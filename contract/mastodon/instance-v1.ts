import { z } from 'zod'
import { endpoint, Instant } from '../endpoint.ts'
import { Account } from './account.ts'
import { Instance } from './instance.ts'
import { Rule } from './rule.ts'

const { accounts, statuses, media_attachments, polls } = Instance.shape.configuration.shape

/** The server as older apps ask for it. */
export const InstanceV1 = z.object({
  uri: z.string(),
  title: z.string(),
  short_description: z.string(),
  description: z.string(),
  email: z.string(),
  version: z.string(),
  urls: z.object({ streaming_api: z.string() }),
  stats: z
    .object({ user_count: z.number().int(), status_count: z.number().int(), domain_count: z.number().int() })
    .describe('0 unless an administrator lets them be told'),
  thumbnail: z.string(),
  languages: z.array(z.string()),
  registrations: z.boolean(),
  approval_required: z.boolean(),
  invites_enabled: z.boolean(),
  configuration: z.object({ accounts, statuses, media_attachments, polls }),
  contact_account: Account.nullable(),
  rules: z.array(Rule),
})
export type InstanceV1 = z.infer<typeof InstanceV1>

const Text = z.object({ updated_at: Instant, content: z.string().describe('HTML') })
const Terms = z.object({
  effective_date: z.string(),
  effective: z.boolean(),
  content: z.string(),
  succeeded_by: z.string().nullable(),
})

/** What the organisation says about this server. Public: apps show it before anybody signs in. */
export const instanceV1Endpoints = {
  'GET /api/v1/instance': endpoint({
    summary: 'This server, for older apps',
    auth: 'public',
    scope: 'any',
    reply: InstanceV1,
  }),
  'GET /api/v1/instance/extended_description': endpoint({
    summary: 'What it is for, at length; else its purpose',
    auth: 'public',
    scope: 'any',
    reply: Text,
  }),
  'GET /api/v1/instance/privacy_policy': endpoint({
    summary: 'What is done with what people write here, where the organisation has said so',
    auth: 'public',
    scope: 'any',
    reply: Text,
  }),
  'GET /api/v1/instance/terms_of_service': endpoint({
    summary: 'The terms of use in force',
    auth: 'public',
    scope: 'any',
    reply: Terms,
  }),
  'GET /api/v1/instance/terms_of_service/:date': endpoint({
    summary: 'The terms that begin or began on a day',
    auth: 'public',
    scope: 'any',
    params: z.object({ date: z.iso.date() }),
    reply: Terms,
  }),
  'GET /api/v1/instance/translation_languages': endpoint({
    summary: 'From which languages into which it translates: none',
    auth: 'public',
    scope: 'any',
    reply: z.object({}),
  }),
}
