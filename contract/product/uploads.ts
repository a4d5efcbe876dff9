import { z } from 'zod'
import { Empty, endpoint, Id, IdParam } from '../endpoint.ts'
import { MediaAttachment, MediaFields, THUMBNAIL } from '../mastodon/media.ts'

const Upload = z.object({
  id: Id,
  size: z.number().int().describe('Bytes that are to come'),
  offset: z.number().int().describe('Bytes that are here; the next piece begins there'),
})

/** An upload in pieces, which a broken line or a closed page only interrupts. It is kept for a day. */
export const uploadEndpoints = {
  'POST /api/birdhouse/v1/uploads': endpoint({
    summary: 'Begin an upload of so many bytes',
    auth: 'member',
    body: z.object({ size: z.number().int().min(1) }),
    reply: Upload,
  }),
  'GET /api/birdhouse/v1/uploads/:id': endpoint({
    summary: 'How far an upload of mine has come',
    auth: 'member',
    params: IdParam,
    reply: Upload,
  }),
  'PATCH /api/birdhouse/v1/uploads/:id': endpoint({
    summary:
      'The next piece, up to 4 MB; refused with `upload_offset` unless it begins where the last one ended',
    auth: 'member',
    bodyLimit: 4 * 1024 * 1024,
    params: IdParam,
    query: z.object({ offset: z.coerce.number().int().min(0) }),
    sends: { types: ['application/octet-stream'] },
    reply: Upload,
  }),
  'POST /api/birdhouse/v1/uploads/:id/finish': endpoint({
    summary: 'Make a picture or video of it, with the same id; asked for twice it is the same one',
    auth: 'member',
    params: IdParam,
    body: MediaFields,
    sends: {
      types: ['application/json', 'multipart/form-data'],
      fields: MediaFields,
      thumbnail: THUMBNAIL,
    },
    reply: MediaAttachment,
  }),
  'DELETE /api/birdhouse/v1/uploads/:id': endpoint({
    summary: 'Give it up',
    auth: 'member',
    params: IdParam,
    reply: Empty,
  }),
}
