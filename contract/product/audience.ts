import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Account } from '../mastodon/account.ts'

export const Condition = z
  .string()
  .max(2000)
  .describe('Such as `department in (Shops, Call centre) and not role = contractor`, or `everybody`')

/** Whether one person has an address is nobody's to ask. */
const InFives = z
  .number()
  .int()
  .nullable()
  .describe('In fives, rounded down; null for fewer than five people')

export const audienceEndpoints = {
  'GET /api/birdhouse/v1/audience': endpoint({
    summary: 'Whom a condition means as the directory stands now',
    auth: 'announce',
    query: z.object({ condition: Condition }),
    reply: z.object({
      people: z.number().int(),
      sample: z.array(Account).describe('Some of them, by chance'),
      units: z
        .array(z.object({ name: z.string(), people: z.number().int() }))
        .describe('As they will be counted: those of under five people are one without a name'),
      never_signed_in: InFives,
      no_email: InFives,
      unreachable: InFives.describe(
        'Never signed in and without an e-mail address: only a leader or a printed slip gets to them',
      ),
      unknown: z.array(z.string()).describe('Values in the condition that nobody here has'),
    }),
  }),
  'GET /api/birdhouse/v1/audience/values': endpoint({
    summary: 'What a condition can name: what people here have, the most frequent first',
    auth: 'announce',
    query: z.object({
      attribute: z.enum(['department', 'team', 'location', 'role', 'language', 'manager', 'group', 'person']),
      q: z.string().max(100).default('').describe('The beginning of it'),
    }),
    reply: z.array(z.object({ value: z.string(), label: z.string(), people: z.number().int() })),
  }),
}
