import { z } from 'zod'
import { Flag } from '../endpoint.ts'
import { QuotePolicy } from './quote-policy.ts'

/** How many facts somebody may add to their profile, and how long each may be. */
export const PROFILE_FIELDS = { most: 4, name: 255, value: 255 } as const

export const ProfileField = z.object({
  name: z.string().max(PROFILE_FIELDS.name),
  value: z.string().max(PROFILE_FIELDS.value),
})

/** A list, or as forms number them. */
const Fields = z
  .union([z.array(ProfileField), z.record(z.string().max(20), ProfileField)])
  .transform((v) => (Array.isArray(v) ? v : Object.values(v)))
  .refine((v) => v.length <= PROFILE_FIELDS.most, `up to ${PROFILE_FIELDS.most} fields`)

const Words = z.string().max(1_500).optional()

/** What one may change of one's profile; in a form, `avatar` and `header` are files of up to 8 MB. */
export const ProfileWish = z.object({
  display_name: z.string().max(100).optional(),
  note: z.string().max(500).optional(),
  locked: Flag.optional().describe(
    'Whether who wants to follow me asks; who follows stays, and without it whoever waits is let in',
  ),
  bot: Flag.optional().describe('A program posts here'),
  discoverable: Flag.optional().describe('Suggested to others, and in the list of profiles'),
  avatar_description: Words.describe('What my picture shows'),
  header_description: Words,
  fields_attributes: Fields.optional().describe('All of them, up to four; a row without a name goes'),
  source: z
    .object({
      privacy: z
        .enum(['public', 'unlisted', 'private'])
        .optional()
        .describe('Who sees what I post, where neither the post nor what it answers says so'),
      sensitive: Flag.optional(),
      language: z
        .union([
          z.literal(''),
          z
            .string()
            .max(35)
            .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/),
        ])
        .nullish()
        .describe('In which I post; empty: that of the app'),
      quote_policy: QuotePolicy.optional(),
    })
    .optional()
    .describe('How my posts begin where they say nothing else'),
})
export type ProfileWish = z.output<typeof ProfileWish>
