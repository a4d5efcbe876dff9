import { z } from 'zod'
import { endpoint, Flag, Id, IdParam, Instant } from '../endpoint.ts'
import { CustomEmoji } from '../mastodon/emoji.ts'

export const Shortcode = z
  .string()
  .regex(/^[a-z0-9_]{2,30}$/, 'use 2 to 30 of a–z, 0–9 and underscore')
  .describe('2 to 30 of a–z, 0–9 and underscore')
const Category = z.string().max(50)

export const EmojiFields = z.object({ shortcode: Shortcode, category: Category.default('') })

const ManagedEmoji = CustomEmoji.extend({
  id: Id,
  disabled: z.boolean().describe('Then its name between colons is only text'),
  bytes: z.number().int(),
  created_at: Instant,
})
export type ManagedEmoji = z.infer<typeof ManagedEmoji>

export const managedEmojiEndpoints = {
  'GET /api/birdhouse/v1/emoji': endpoint({
    summary: 'All emoji of our own, the disabled ones too; 500 at most',
    auth: 'manage_emoji',
    reply: z.array(ManagedEmoji),
  }),
  'POST /api/birdhouse/v1/emoji': endpoint({
    summary: 'Add one: a PNG, GIF or WebP that is drawn anew, 128 pixels wide and 50 KB at most',
    auth: 'manage_emoji',
    sends: { types: ['multipart/form-data'], fields: EmojiFields, file: 'The picture' },
    reply: ManagedEmoji,
  }),
  'PATCH /api/birdhouse/v1/emoji/:id': endpoint({
    summary: 'Rename it, sort it elsewhere, or turn it off and on',
    auth: 'manage_emoji',
    params: IdParam,
    body: z.object({
      shortcode: Shortcode.optional(),
      category: Category.optional(),
      disabled: Flag.optional(),
    }),
    reply: ManagedEmoji,
  }),
}
