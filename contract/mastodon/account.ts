import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, Ids, Instant, page } from '../endpoint.ts'
import { CustomEmoji } from './emoji.ts'
import { FollowWish } from './follow-wish.ts'
import { ProfileWish } from './profile-wish.ts'
import { QuotePolicy } from './quote-policy.ts'

/** What a colleague needs to place somebody; the whole directory entry is at `people/:handle`. */
export const Place = z.object({
  role: z.string().describe('Job title'),
  team: z.string(),
  location: z.string(),
  state: z
    .enum(['invited', 'active', 'suspended', 'left'])
    .describe('invited: in the directory, has not signed in yet'),
})

export const Account = z.object({
  id: Id,
  username: z.string().describe('The handle'),
  acct: z.string(),
  display_name: z.string(),
  locked: z.boolean().describe('Whoever wants to follow them asks'),
  bot: z.boolean(),
  discoverable: z.boolean(),
  indexable: z.boolean().describe('Always false: nothing here is for search engines'),
  group: z.boolean(),
  created_at: Instant,
  note: z.string().describe('About the person, as HTML'),
  url: z.string(),
  uri: z.string(),
  avatar: z.string(),
  avatar_static: z.string(),
  avatar_description: z.string(),
  header: z.string(),
  header_static: z.string(),
  header_description: z.string(),
  followers_count: z.number().int(),
  following_count: z.number().int(),
  statuses_count: z.number().int(),
  last_status_at: z.string().nullable(),
  emojis: z.array(CustomEmoji),
  fields: z.array(z.object({ name: z.string(), value: z.string(), verified_at: z.null() })),
  birdhouse: Place,
})
export type Account = z.infer<typeof Account>

export const CredentialAccount = Account.extend({
  source: z.object({
    privacy: z.enum(['public', 'unlisted', 'private', 'direct']),
    sensitive: z.boolean(),
    language: z.string().nullable(),
    indexable: z.boolean(),
    note: z.string().describe('About the person, as written'),
    fields: z.array(z.object({ name: z.string(), value: z.string(), verified_at: z.null() })),
    follow_requests_count: z.number().int(),
    quote_policy: QuotePolicy.describe('Who may quote what I post, where the post says nothing else'),
  }),
  role: z.object({
    id: Id,
    name: z.string(),
    permissions: z.string(),
    color: z.string(),
    highlighted: z.boolean(),
  }),
})
export type CredentialAccount = z.infer<typeof CredentialAccount>

export const Relationship = z.object({
  id: Id,
  following: z.boolean(),
  showing_reblogs: z.boolean().describe('Their boosts come to my home; as I follow them, or ask to'),
  notifying: z.boolean().describe('I am told when they post'),
  languages: z
    .array(z.string())
    .nullable()
    .describe('In which languages their posts come to my home; null: in all'),
  followed_by: z.boolean(),
  blocking: z.boolean(),
  blocked_by: z.boolean(),
  muting: z.boolean(),
  muting_notifications: z.boolean(),
  requested: z.boolean().describe('I wait for their word to follow them'),
  requested_by: z.boolean(),
  domain_blocking: z.boolean(),
  endorsed: z.boolean(),
  note: z.string(),
  birdhouse: z.object({ daily: z.boolean().describe('I read their posts once a day, not live') }),
})
export type Relationship = z.infer<typeof Relationship>

export const accountEndpoints = {
  'GET /api/v1/accounts/verify_credentials': endpoint({
    summary: 'Who am I',
    auth: 'member',
    scope: ['profile', 'read:accounts'],
    reply: CredentialAccount,
  }),
  'PATCH /api/v1/accounts/update_credentials': endpoint({
    summary: 'Change my profile; what is not sent stays. As a form with the files `avatar` and `header`, too',
    auth: 'member',
    scope: 'write:accounts',
    body: ProfileWish,
    reply: CredentialAccount,
  }),
  'GET /api/v1/accounts/lookup': endpoint({
    summary: 'A person by handle',
    auth: 'member',
    scope: 'read:accounts',
    query: z.object({ acct: z.string().min(1).max(100) }),
    reply: Account,
  }),
  'GET /api/v1/accounts/search': endpoint({
    summary: 'People whose name or handle begins so; for completion',
    auth: 'member',
    scope: 'read:accounts',
    query: z.object({
      q: z.string().max(100).default(''),
      limit: page(80, 40).limit,
      offset: z.coerce.number().int().min(0).max(5_000).catch(0).default(0),
      following: Flag.catch(false).default(false).describe('Only whom I follow'),
      resolve: Flag.catch(false).optional().describe('There is nobody elsewhere to look for'),
    }),
    reply: z.array(Account),
  }),
  'GET /api/v1/accounts/relationships': endpoint({
    summary: 'How I stand to these people',
    auth: 'member',
    scope: 'read:follows',
    query: z.object({ id: Ids.optional() }),
    reply: z.array(Relationship),
  }),
  'GET /api/v1/accounts/:id': endpoint({
    summary: 'A person',
    auth: 'member',
    scope: 'read:accounts',
    params: IdParam,
    reply: Account,
  }),
  'GET /api/v1/accounts/:id/followers': endpoint({
    summary: 'Who follows a person',
    auth: 'member',
    scope: 'read:accounts',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'GET /api/v1/accounts/:id/following': endpoint({
    summary: 'Whom a person follows',
    auth: 'member',
    scope: 'read:accounts',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'POST /api/v1/accounts/:id/follow': endpoint({
    summary:
      'Follow a person, or ask them to where they are `locked`. Again, it changes how I follow or ask; what is not sent stays',
    auth: 'member',
    scope: 'write:follows',
    params: IdParam,
    body: FollowWish.optional(),
    reply: Relationship,
  }),
  'POST /api/v1/accounts/:id/unfollow': endpoint({
    summary: 'Stop following, or asking to; nobody is told',
    auth: 'member',
    scope: 'write:follows',
    params: IdParam,
    body: Empty.optional(),
    reply: Relationship,
  }),
  'POST /api/v1/accounts/:id/remove_from_followers': endpoint({
    summary: 'Be followed by a person no longer; they are not told, and may follow or ask again',
    auth: 'member',
    scope: 'write:follows',
    params: IdParam,
    body: Empty.optional(),
    reply: Relationship,
  }),
}
