import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, Instant, page } from '../endpoint.ts'
import { Account } from '../mastodon/account.ts'
import { MediaAttachment } from '../mastodon/media.ts'
import { Report, ReportCategory } from '../mastodon/report.ts'
import { Rule } from '../mastodon/rule.ts'
import { Visibility } from '../mastodon/status.ts'

/** `warned` changes nothing but that its words are said. */
const DECISIONS = ['dismissed', 'warned', 'hidden', 'suspended'] as const
/** Without a report: what stood on the profile is gone, and only the person can put it there again. */
const REMOVALS = ['avatar_removed', 'header_removed'] as const

/** What is said to a person about a decision. */
export const Words = z.string().trim().max(1000)

const ReportedPost = z.object({
  id: Id,
  created_at: Instant,
  visibility: Visibility,
  warning: z.string(),
  text: z.string(),
  full_text: z.string().nullable(),
  deleted: z.boolean().describe('By its author; then nothing of its text is left'),
  hidden: z.boolean(),
})

const CasePost = ReportedPost.extend({
  media: z
    .array(MediaAttachment)
    .describe('Their addresses open for moderators, for this report alone, and need the cookie or token'),
})

/** What moderators decided, as the person concerned sees it: never who reported, nor who decided. */
export const Decision = z.object({
  id: Id,
  kind: z.enum([...DECISIONS, ...REMOVALS]),
  words: z.string().describe('What the moderators say about it to the person'),
  created_at: Instant,
  posts: z.array(ReportedPost),
  appeal: z.string().nullable(),
  appealed_at: Instant.nullable(),
  upheld: z.boolean().nullable().describe('Whether the appeal was; null as long as it is not answered'),
  answer: z.string().nullable(),
})
export type Decision = z.infer<typeof Decision>

export const Case = z.object({
  id: Id.describe('Of the decision, where nobody reported'),
  category: ReportCategory,
  comment: z.string(),
  rules: z.array(Rule).describe('That were broken, as whoever reported it sees it; in force or not'),
  created_at: Instant,
  reporter: Account.nullable().describe(
    'Null where nobody reported: an administrator suspended the person, or a moderator removed a picture. No notes are kept then',
  ),
  person: Account,
  posts: z.array(CasePost),
  notes: z.array(z.object({ by: Account.nullable(), text: z.string(), created_at: Instant })),
  decision: Decision.extend({
    by: Account.nullable().describe('Null for whoever ran a command on the server'),
  }).nullable(),
})
export type Case = z.infer<typeof Case>

export const caseEndpoints = {
  'GET /api/birdhouse/v1/reports': endpoint({
    summary: 'Reports for moderators, latest first; without those about oneself',
    auth: 'moderate',
    query: z.object({
      ...page(40, 20),
      state: z
        .enum(['open', 'appealed', 'decided'])
        .default('open')
        .describe(
          'appealed: decided, with an appeal that waits for an answer. Both hold what was decided without a report too',
        ),
    }),
    reply: z.array(Case),
  }),
  'POST /api/birdhouse/v1/reports/:id/decide': endpoint({
    summary:
      'Decide on a report, and on all open ones about the same posts. Who reported is told that it is handled',
    auth: 'moderate',
    params: IdParam,
    body: z
      .object({ kind: z.enum(DECISIONS), words: Words.default('') })
      .refine(({ kind, words }) => kind !== 'warned' || words !== '', {
        ...{ path: ['words'], message: 'say what the warning is about' },
      }),
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/reports/:id/notes': endpoint({
    summary: 'Write a note that moderators alone see',
    auth: 'moderate',
    params: IdParam,
    body: z.object({ text: Words.min(1) }),
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/people/:id/remove_picture': endpoint({
    summary:
      'Take a picture off somebody’s profile. Nothing of it is kept: only they can upload it again. They read the words, and may appeal once',
    auth: 'moderate',
    params: IdParam,
    body: z.object({ which: z.enum(['avatar', 'header']), words: Words.min(1) }),
    reply: Empty,
  }),
  'GET /api/birdhouse/v1/reports/mine': endpoint({
    summary: 'What I have reported, latest first; up to 100',
    auth: 'member',
    reply: z.array(Report),
  }),
  'GET /api/birdhouse/v1/decisions': endpoint({
    summary: 'What moderators decided about me, latest first; up to 100',
    auth: 'member',
    reply: z.array(Decision),
  }),
  'POST /api/birdhouse/v1/decisions/:id/appeal': endpoint({
    summary: 'Appeal against a decision about me, once',
    auth: 'member',
    params: IdParam,
    body: z.object({ text: Words.min(1) }),
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/decisions/:id/answer': endpoint({
    summary:
      'Answer an appeal; upholding it takes the decision back. Access is given back only where this decision alone holds it back: not to who has left, or is suspended by another',
    auth: 'moderate',
    params: IdParam,
    body: z.object({ upheld: z.boolean(), words: Words.default('') }),
    reply: z.object({
      restored: z
        .boolean()
        .nullable()
        .describe('Whether access was given back; null where it was not about that, or was not upheld'),
    }),
  }),
}
