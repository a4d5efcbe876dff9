import { z } from 'zod'
import { endpoint, Flag, Id, IdParam, Instant } from '../endpoint.ts'
import { CustomEmoji } from './emoji.ts'

export const Poll = z.object({
  id: Id.describe('The id of its post'),
  expires_at: Instant,
  expired: z.boolean(),
  multiple: z.boolean(),
  votes_count: z.number().int(),
  voters_count: z.number().int(),
  voted: z.boolean().describe('Whether I voted'),
  own_votes: z.array(z.number().int()).describe('Places of the options that I chose; nobody else is told'),
  options: z.array(
    z.object({
      title: z.string(),
      votes_count: z.number().int().nullable().describe('Null while the poll hides its totals'),
    }),
  ),
  emojis: z.array(CustomEmoji),
})
export type Poll = z.infer<typeof Poll>

/** A poll as it is posted. */
export const NewPoll = z.object({
  options: z
    .array(z.string().max(1_000))
    .max(100)
    .describe(
      'From 2 to `configuration.polls.max_options` of the instance, each different, of up to 50 characters',
    ),
  expires_in: z.coerce.number().int().describe('Seconds from now on: 5 minutes to 31 days'),
  multiple: Flag.nullish(),
  hide_totals: Flag.nullish().describe('Until it is over, nobody is shown how many voted for what'),
})

const Choice = z.union([z.number().int(), z.string().regex(/^\d{1,2}$/)]).transform(Number)

export const pollEndpoints = {
  'GET /api/v1/polls/:id': endpoint({
    summary: 'A poll; who voted for what is told to nobody',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    reply: Poll,
  }),
  'POST /api/v1/polls/:id/votes': endpoint({
    summary: 'Vote, once and for ever',
    auth: 'member',
    scope: 'write:statuses',
    params: IdParam,
    body: z.object({ choices: z.array(Choice).max(100).describe('Places of options, from 0 on') }),
    reply: Poll,
  }),
}
