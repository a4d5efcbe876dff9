import { z } from 'zod'

/** What a link in a post leads to, as the page itself says it. */
export const PreviewCard = z.object({
  url: z.string(),
  title: z.string(),
  description: z.string(),
  type: z.literal('link'),
  author_name: z.string(),
  author_url: z.string(),
  authors: z.array(z.never()),
  provider_name: z.string().describe('The host of the link'),
  provider_url: z.string(),
  html: z.string(),
  embed_url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  image: z.string().nullable().describe('Fetched once, drawn anew, and served from here'),
  image_description: z.string(),
  blurhash: z.string().nullable(),
})
export type PreviewCard = z.infer<typeof PreviewCard>
