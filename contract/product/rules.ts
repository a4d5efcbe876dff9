import { z } from 'zod'
import { endpoint, Id } from '../endpoint.ts'
import { Rule } from '../mastodon/rule.ts'

const RuleBook = z.object({
  revision: z.number().int().describe('1 more with each change'),
  rules: z.array(Rule),
})

export const ruleBookEndpoints = {
  'GET /api/birdhouse/v1/rules': endpoint({
    summary: 'The rules here, and the revision that a change of them has to name',
    auth: 'member',
    reply: RuleBook,
  }),
  'PUT /api/birdhouse/v1/rules': endpoint({
    summary:
      'Write the rules: all of them, in their order. Refused when somebody changed them since that revision',
    auth: 'manage_guidelines',
    body: z.object({
      revision: z.number().int().min(0).max(2_147_483_647),
      rules: z
        .array(
          z.object({
            id: Id.optional().describe('Of one that is there; a new one has none'),
            text: z.string().trim().min(1, 'say what the rule is').max(300),
            hint: z.string().trim().max(1000).default(''),
          }),
        )
        .max(30),
    }),
    reply: RuleBook,
  }),
}
