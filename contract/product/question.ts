import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, Instant } from '../endpoint.ts'

const Words = z.string().trim().min(1).max(200)
const Options = z.array(z.string().trim().min(1).max(100)).min(2).max(6)
const Interval = z.object({ low: z.number(), high: z.number() }).describe('Shares of one')

export const Question = z.object({
  id: Id,
  announcement_id: Id,
  words: z.string(),
  options: z.array(z.string()).describe('"Don’t know" is always one more, and is not among them'),
  closes_at: Instant,
})
export type Question = z.infer<typeof Question>

export const Recall = z.object({
  words: z.string(),
  options: z.array(z.string()),
  correct: z.number().int(),
  asked: z.number().int().describe('A random sample of all who are addressed, reached or not'),
  closes_at: Instant,
  answered: z.number().int().describe('Moves when 5 more have answered'),
  response_rate: z.number(),
  estimate: z
    .number()
    .nullable()
    .describe(
      'R = p − w/(c−1) of those who answered: right, less what guessing explains. null until 5 answered',
    ),
  interval: Interval.nullable().describe('95 %'),
  if_all_silent: Interval.nullable().describe('Had all others of those asked been wrong, and right'),
  lift: z
    .object({ estimate: z.number(), interval: Interval })
    .nullable()
    .describe('R of who had seen it less R of who had not: observed, not caused'),
})
export type Recall = z.infer<typeof Recall>

export const questionEndpoints = {
  'GET /api/birdhouse/v1/announcements/:id/recall': endpoint({
    summary: 'What is remembered of an announcement; null when nothing was asked about it',
    auth: 'announce',
    params: IdParam,
    reply: Recall.nullable(),
  }),
  'POST /api/birdhouse/v1/announcements/:id/question': endpoint({
    summary:
      'Ask a random few of the audience one question about it, once. Nobody is asked twice in a fortnight; who answered what is not kept',
    auth: 'announce',
    params: IdParam,
    body: z
      .object({
        words: Words,
        options: Options,
        correct: z.number().int().min(0).describe('Place of the right option, from 0'),
        people: z.number().int().min(20).max(1000).default(100).describe('How many to ask'),
      })
      .refine(({ options, correct }) => correct < options.length, 'the right one is one of the options')
      .refine(({ options }) => new Set(options).size === options.length, 'options differ'),
    reply: Recall,
  }),
  'GET /api/birdhouse/v1/questions': endpoint({
    summary: 'What I am asked about announcements; 10 at most',
    auth: 'member',
    reply: z.array(Question),
  }),
  'POST /api/birdhouse/v1/questions/:id/answer': endpoint({
    summary: 'Answer what I am asked. It is counted, and not kept who said it',
    auth: 'member',
    params: IdParam,
    body: z.object({
      option: z.number().int().min(0).max(5).nullable().describe('Its place, from 0; null: don’t know'),
    }),
    reply: Empty,
  }),
}
