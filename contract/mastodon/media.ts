import { z } from 'zod'
import { Empty, endpoint, Id, IdParam } from '../endpoint.ts'

const Size = z.object({
  width: z.number().int(),
  height: z.number().int(),
  size: z.string().describe('Both, as `640x480`'),
  aspect: z.number(),
})

export const MediaAttachment = z.object({
  id: Id,
  type: z.enum(['image', 'video']),
  url: z
    .string()
    .describe(
      'Opens without a token for six to twelve hours, then by a new address; with the post it is gone at once',
    ),
  preview_url: z.string().nullable().describe('A smaller still picture; null where there is none'),
  remote_url: z.null(),
  description: z.string().nullable().describe('What is to be seen, for those who don’t see it'),
  blurhash: z.string().nullable().describe('A blur to show until it is there'),
  meta: z.object({
    focus: z.object({
      x: z.number().describe('From -1, left, to 1, right: what a crop should keep in view'),
      y: z.number().describe('From -1, below, to 1, above'),
    }),
    original: Size.extend({ duration: z.number().optional().describe('Seconds, of a video') }),
    small: Size.optional(),
  }),
  birdhouse: z.object({ moving: z.boolean().describe('A picture of several frames; its preview is still') }),
})
export type MediaAttachment = z.infer<typeof MediaAttachment>

/** One that is drawn still: only its id is known. */
const Coming = MediaAttachment.extend({
  url: z.null(),
  preview_url: z.null(),
  meta: z.object({}),
}).describe('While it is drawn, with 202 or 206: ask again')
// Typed as what it nearly always is.
const Made = z.union([MediaAttachment, Coming]) as unknown as typeof MediaAttachment

export const Description = z.string().max(6_000).describe('Up to 1,500 characters')
export const Focus = z
  .string()
  .regex(/^-?\d(\.\d{1,9})?,-?\d(\.\d{1,9})?$/, 'give two numbers from -1 to 1, with a comma between them')
  .describe('Two numbers from -1 to 1, with a comma between them: across and up')

export const MediaFields = z.object({ description: Description.nullish(), focus: Focus.nullish() })

export const THUMBNAIL = 'A picture that stands for a video until it is played; drawn anew like any other'

const taken = (summary: string) =>
  endpoint({
    summary,
    auth: 'member',
    scope: 'write:media',
    sends: {
      types: ['multipart/form-data'],
      fields: MediaFields,
      file: 'The picture or video',
      thumbnail: THUMBNAIL,
    },
    reply: Made,
  })

export const mediaEndpoints = {
  'POST /api/v2/media': taken(
    'Upload for a post of mine; whoever may see that post may see it, nobody before',
  ),
  'POST /api/v1/media': taken('The same'),
  'GET /api/v1/media/:id': endpoint({
    summary: 'What I uploaded',
    auth: 'member',
    scope: 'write:media',
    params: IdParam,
    reply: Made,
  }),
  'PUT /api/v1/media/:id': endpoint({
    summary:
      'Describe it, or put another picture in front of it, until it is posted; after that it is described by editing the post',
    auth: 'member',
    scope: 'write:media',
    params: IdParam,
    body: MediaFields,
    sends: {
      types: ['application/json', 'multipart/form-data'],
      fields: MediaFields,
      thumbnail: 'A picture that stands for it until it is opened; drawn anew like any other',
    },
    reply: MediaAttachment,
  }),
  'DELETE /api/v1/media/:id': endpoint({
    summary: 'Remove it, unless it is posted',
    auth: 'member',
    scope: 'write:media',
    params: IdParam,
    reply: Empty,
  }),
}
