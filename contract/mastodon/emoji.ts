import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

export const CustomEmoji = z.object({
  shortcode: z.string().describe('Written between colons'),
  url: z.string(),
  static_url: z.string().describe('The same without motion'),
  visible_in_picker: z.boolean(),
  category: z.string().nullable(),
})
export type CustomEmoji = z.infer<typeof CustomEmoji>

export const emojiEndpoints = {
  'GET /api/v1/custom_emojis': endpoint({
    summary: 'Emoji of our own, by their names',
    auth: 'member',
    scope: 'any',
    reply: z.array(CustomEmoji),
  }),
}
