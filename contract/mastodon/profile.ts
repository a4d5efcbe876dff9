import { z } from 'zod'
import { endpoint, Id } from '../endpoint.ts'
import { CredentialAccount } from './account.ts'
import { ProfileField, ProfileWish } from './profile-wish.ts'

export const Profile = z.object({
  id: Id,
  display_name: z.string(),
  note: z.string().describe('As written'),
  fields: z.array(ProfileField.extend({ verified_at: z.null() })),
  avatar: z.string().nullable().describe('Null: the one that is drawn for me'),
  avatar_static: z.string().nullable(),
  avatar_description: z.string(),
  header: z.string().nullable(),
  header_static: z.string().nullable(),
  header_description: z.string(),
  locked: z.boolean(),
  bot: z.boolean(),
  hide_collections: z.null().describe('Who follows whom is for everybody here'),
  discoverable: z.boolean(),
  indexable: z.boolean().describe('Always false'),
  show_media: z.boolean(),
  show_media_replies: z.boolean(),
  show_featured: z.boolean(),
  attribution_domains: z.array(z.string()).describe('Always empty: no website names people of here'),
})
export type Profile = z.infer<typeof Profile>

const Preferences = z.object({
  'posting:default:visibility': z.enum(['public', 'unlisted', 'private']),
  'posting:default:sensitive': z.boolean(),
  'posting:default:language': z.string().nullable(),
  'posting:default:quote_policy': z.enum(['public', 'followers', 'nobody']),
  'reading:expand:media': z.enum(['default', 'show_all', 'hide_all']),
  'reading:expand:spoilers': z.boolean(),
  'reading:autoplay:gifs': z.boolean(),
})

const remove = (summary: string) =>
  endpoint({ summary, auth: 'member', scope: 'write:accounts', reply: CredentialAccount })

export const profileEndpoints = {
  'GET /api/v1/profile': endpoint({
    summary: 'All that I can change of my profile, as written',
    auth: 'member',
    scope: ['profile', 'read:accounts'],
    reply: Profile,
  }),
  'PATCH /api/v1/profile': endpoint({
    summary: 'Change my profile; what is not sent stays. As a form with the files `avatar` and `header`, too',
    auth: 'member',
    scope: 'write:accounts',
    body: ProfileWish,
    reply: Profile,
  }),
  'DELETE /api/v1/profile/avatar': remove('Show the picture that is drawn for me again'),
  'DELETE /api/v1/profile/header': remove('Show no picture of mine above my profile'),
  'GET /api/v1/preferences': endpoint({
    summary: 'How my posts begin where they say nothing else',
    auth: 'member',
    scope: 'read:accounts',
    reply: Preferences,
  }),
}
