import { z } from 'zod'
import { endpoint, Id } from '../endpoint.ts'

export const Rule = z.object({
  id: Id,
  text: z.string(),
  hint: z.string().describe('What it means in practice'),
  translations: z.record(z.string(), z.never()).describe('Always empty'),
})
export type Rule = z.infer<typeof Rule>

export const ruleEndpoints = {
  'GET /api/v1/instance/rules': endpoint({
    summary: 'The rules here, in their order',
    auth: 'member',
    scope: 'any',
    reply: z.array(Rule),
  }),
}
