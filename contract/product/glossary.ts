import { z } from 'zod'
import { Empty, endpoint, Id, IdParam } from '../endpoint.ts'

export const GlossaryWord = z.object({ id: Id, term: z.string(), note: z.string() })

export const glossaryEndpoints = {
  'GET /api/birdhouse/v1/glossary': endpoint({
    summary:
      'Words of the house and what they mean, or what to say instead; the app hints at them while one writes',
    auth: 'member',
    reply: z.array(GlossaryWord),
  }),
  'POST /api/birdhouse/v1/glossary': endpoint({
    summary: 'Add a word, or say anew what it means; 500 at most',
    auth: 'manage_organisation',
    body: z.object({ term: z.string().trim().min(1).max(60), note: z.string().trim().max(200) }),
    reply: GlossaryWord,
  }),
  'DELETE /api/birdhouse/v1/glossary/:id': endpoint({
    summary: 'Remove a word',
    auth: 'manage_organisation',
    params: IdParam,
    reply: Empty,
  }),
}
