import { z } from 'zod'
import { endpoint, Id, IdParam, Instant, page } from '../endpoint.ts'
import { Account } from '../mastodon/account.ts'
import { Level } from './announcement-words.ts'

const Kind = z.enum(['delivered', 'seen', 'read', 'confirmed'])

const People = z
  .number()
  .int()
  .describe('At least so many: a multiple of 5, or everybody. 0 says that it is not shown, or nobody')

const ByKind = z.object({ delivered: People, seen: People, read: People, confirmed: People })

export const Figures = z.object({
  id: Id,
  short: z.string(),
  level: Level,
  published_at: Instant,
  ended_at: Instant.nullable().describe('Withdrawn or expired: nothing moves after it'),
  revision: z.number().int(),
  addressed: z.number().int().describe('People in the audience frozen at publishing: the denominator'),
  done_by: Kind.describe('What a person has done when nothing more is asked of them'),
  withheld: z.boolean().describe('So few are addressed that nothing may be said of them'),
  kinds: z.array(
    z.object({
      kind: Kind,
      people: People,
      curve: z.array(z.object({ at: Instant, people: People })).describe('Each time it moved'),
      hours_to_80: z
        .number()
        .nullable()
        .describe('T80: from publishing until 80 % had done it; null while fewer have'),
    }),
  ),
  units: z
    .array(ByKind.extend({ id: z.number().int(), name: z.string(), addressed: z.number().int() }))
    .describe(
      'Fixed at publishing; `name` is empty for those rolled up, because alone they are under 5 people',
    ),
  channels: z.array(
    z.object({
      channel: z.string(),
      delivered: People,
      seen: People.nullable().describe('null: not measured'),
      read: People,
      confirmed: People,
    }),
  ),
  ledger: z
    .object({
      at: Instant,
      channels: z.array(
        z.object({
          channel: z.string(),
          reached: People.describe('Saw, read or confirmed it there'),
          added: People.describe('reach(all) − reach(all but it)'),
          sent: People.nullable().describe('Messages to people; null: nothing is sent, they come themselves'),
          wasted: People.nullable().describe('Of those, to whoever had done what is asked when it left'),
        }),
      ),
      steps: z
        .array(
          z.object({
            step: z.number().int().describe('From 0'),
            channel: z.string(),
            sent: People,
            wasted: People,
          }),
        )
        .describe('Of each step of its plan; at a place `sent` counts its declared members'),
    })
    .nullable(),
  joined: ByKind.extend({ people: People }).describe('Added after publishing; in no other figure'),
  reading: z.object({
    words: z.number().int(),
    hours_if_all: z.number().describe('Person-hours, were everybody to read it'),
    hours_read: z.number().describe('Person-hours of those who have read it'),
  }),
  verdicts: z
    .object({ useful: People, not_for_me: People })
    .describe('Of all addressed from the beginning, small units too; at least what the units add up to'),
  useful: z
    .array(
      z.object({
        id: z.number().int(),
        name: z.string(),
        useful: People,
        not_for_me: People,
        share: z
          .number()
          .nullable()
          .describe(
            '(useful + 2) / (useful + not_for_me + 4) of counts to the nearest 5; it moves when 5 more have said so, and is null under 10',
          ),
      }),
    )
    .describe(
      'By unit, in the order of `units`, nothing of one under 12 people; unit -1: who was added later',
    ),
  places: z
    .array(
      z.object({
        id: Id,
        channel: z.enum(['chat', 'screen', 'slip', 'briefing']),
        name: z.string(),
        sent: z.number().int().describe('How often it was posted, put up or handed to whoever leads it'),
        members: z
          .number()
          .int()
          .nullable()
          .describe('Of the audience; null: nobody is declared to be there'),
        briefed: People.nullable().describe('null: nobody has said, or it is not measured there'),
      }),
    )
    .describe(
      'Rooms, screens and paper are counted by place, never by person: nothing is known of who saw it there',
    ),
})
export type Figures = z.infer<typeof Figures>

const Definition = z.object({ name: z.string(), definition: z.string(), of: z.string() })

const Foretold = z.object({
  enough: z.boolean().describe('Whether there is history: false says "too early"'),
  past: z.number().int().describe('Announcements it was learned from'),
  needed: z.number().int(),
  share: z.number().nullable().describe('Of people who will do what is asked, from 0 to 1'),
  low: z.number().nullable(),
  high: z.number().nullable().describe('95 % of announcements should come between'),
  calibration: z
    .array(z.object({ expected: z.number(), low: z.number(), high: z.number(), share: z.number() }))
    .describe('Of earlier ones: what would have been foretold from those before them, and what came'),
})

export const figureEndpoints = {
  'GET /api/birdhouse/v1/announcements/:id/forecast': endpoint({
    summary: 'What share of people will do what is asked, from earlier announcements; about 20 are needed',
    auth: 'announce',
    params: IdParam,
    reply: Foretold,
  }),
  'GET /api/birdhouse/v1/announcements/:id/figures': endpoint({
    summary:
      'What became of a published announcement. A figure moves when at least 5 people changed, at most once a minute, and never so that fewer can be worked out',
    auth: 'announce',
    params: IdParam,
    reply: Figures,
  }),
  'GET /api/birdhouse/v1/announcements/:id/figures/export': endpoint({
    summary: 'The same figures as a file, with what each of them means: JSON, or CSV with a row for each',
    auth: 'announce',
    params: IdParam,
    query: z.object({ format: z.enum(['json', 'csv']).default('json') }),
    reply: z.object({ figures: Figures, definitions: z.array(Definition) }),
  }),
  'GET /api/birdhouse/v1/announcements/:id/unconfirmed': endpoint({
    summary:
      'Who has not confirmed the words that stand: only where a duty is stated. Each look is logged, and whoever is asked is told beforehand that it can be looked at',
    auth: 'read_named_lists',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
}
