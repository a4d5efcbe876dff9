import { z } from 'zod'
import { endpoint, Id, Instant } from '../endpoint.ts'

export const DocumentKind = z
  .enum(['about', 'privacy', 'terms'])
  .describe('What this Birdhouse is for at length, what is done with what people write, and the terms of use')
export type DocumentKind = z.infer<typeof DocumentKind>

const Day = z.iso.date().describe('A day, such as 2026-01-31')

export const Document = z.object({
  id: Id,
  kind: DocumentKind,
  text: z.string().describe('As written; an empty line begins a paragraph. Empty: it was taken back'),
  effective_on: Day.describe('From this day on'),
  changed_at: Instant,
})
export type Document = z.infer<typeof Document>

export const documentEndpoints = {
  'GET /api/birdhouse/v1/documents': endpoint({
    summary:
      'What was written last of each kind. What holds is on /about, /privacy-policy and /terms-of-service',
    auth: 'manage_organisation',
    reply: z.array(Document),
  }),
  'PUT /api/birdhouse/v1/documents/:kind': endpoint({
    summary: 'Write one; what held before is kept. Everybody can read it, signed in or not',
    auth: 'manage_organisation',
    params: z.object({ kind: DocumentKind }),
    body: z.object({
      text: z.string().trim().max(40_000),
      effective_on: Day.nullable().default(null).describe('Of terms that begin later; null: today'),
      after: Id.nullable().describe(
        'The id of what I changed: refused with `conflict` when it is not the last',
      ),
    }),
    bodyLimit: 256 * 1024,
    reply: z.array(Document),
  }),
}
