import { z } from 'zod'
import { Empty, endpoint } from '../endpoint.ts'

export const feedEndpoints = {
  'GET /api/birdhouse/v1/feed': endpoint({
    summary: 'Whether one’s announcements have a secret address for feed readers',
    auth: 'member',
    reply: z.object({ open: z.boolean() }),
  }),
  'POST /api/birdhouse/v1/feed': endpoint({
    summary:
      'A new secret address, which answers with Atom; the one before is worth nothing then. Whoever has it reads them, and reading there counts as nothing',
    auth: 'member',
    reply: z.object({ url: z.string().describe('Shown once') }),
  }),
  'DELETE /api/birdhouse/v1/feed': endpoint({
    summary: 'Take the address away',
    auth: 'member',
    reply: Empty,
  }),
}
