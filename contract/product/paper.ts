import { z } from 'zod'
import { endpoint, Id, IdParam, Instant } from '../endpoint.ts'

const Level = z.enum(['information', 'important', 'confirm', 'emergency'])

export const Paper = z.object({
  id: Id,
  channel: z.enum(['slip', 'briefing']),
  place: z.string(),
  level: Level,
  language: z.string(),
  short: z.string(),
  created_at: Instant,
  briefed: z.number().int().nullable().describe('People who were there; null until somebody says so'),
  sheet: z.string().describe('Address of the PDF'),
  by_person: z.boolean().describe('Whether it has a slip for each member'),
})
export type Paper = z.infer<typeof Paper>

export const Screen = z.object({
  name: z.string(),
  organisation: z.string(),
  messages: z
    .array(
      z.object({
        id: Id,
        level: Level,
        language: z.string(),
        short: z.string(),
        full: z.string(),
        sender: z.string(),
        link: z.string(),
      }),
    )
    .describe('Newest first, 20 at most'),
})
export type Screen = z.infer<typeof Screen>

const Token = z.object({ token: z.string().min(20).max(100) })

export const paperEndpoints = {
  'GET /api/birdhouse/v1/papers': endpoint({
    summary:
      'Slips to hand out and briefings to hold at the places that one leads, newest first, 100 at most',
    auth: 'member',
    reply: z.array(Paper),
  }),
  'PUT /api/birdhouse/v1/papers/:id': endpoint({
    summary: 'How many people were briefed; no names. It may be corrected',
    auth: 'member',
    params: IdParam,
    body: z.object({ briefed: z.number().int().min(0).max(100_000) }),
    reply: Paper,
  }),
  'GET /api/birdhouse/v1/screens/:token': endpoint({
    summary: 'What a screen shows. Nothing about persons, nor who looks',
    auth: 'public',
    door: true,
    params: Token,
    reply: Screen,
  }),
  'POST /api/birdhouse/v1/hooks/bounces': endpoint({
    summary:
      'A mail that came back to BOUNCE_ADDRESS, as it came; with `Authorization: Bearer` and BOUNCE_SECRET. Only a report that an announcement will not arrive is believed',
    auth: 'public',
    door: true,
    bodyLimit: 1024 * 1024,
    query: z.object({ recipient: z.string().max(500).describe('To which address it came') }),
    sends: { types: ['message/rfc822'] },
    reply: z.object({ known: z.boolean().describe('Whether it was about an announcement of ours') }),
  }),
  'POST /api/birdhouse/v1/hooks/sms/:token': endpoint({
    summary: 'What the SMS gateway tells: receipts, and answers with a code; JSON or a form',
    auth: 'public',
    door: true,
    params: Token,
    sends: { types: ['application/json', 'application/x-www-form-urlencoded'] },
    reply: z.object({}),
  }),
}
