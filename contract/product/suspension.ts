import { z } from 'zod'
import { Empty, endpoint } from '../endpoint.ts'
import { Rule } from '../mastodon/rule.ts'
import { Decision } from './reports.ts'

const Suspension = z.object({
  name: z.string(),
  decision: Decision.extend({ rules: z.array(Rule).describe('That were broken, as reported') }),
})
export type Suspension = z.infer<typeof Suspension>

/** For somebody suspended who has just given their password, and code, or their passkey: signing in sets a cookie that opens this for half an hour, and nothing else. */
export const suspensionEndpoints = {
  'GET /api/birdhouse/v1/suspension': endpoint({
    summary: 'Why I am suspended, and what became of my appeal. It holds until it is taken back',
    auth: 'public',
    door: true,
    reply: Suspension,
  }),
  'POST /api/birdhouse/v1/suspension/appeal': endpoint({
    summary: 'Appeal against it, once',
    auth: 'public',
    door: true,
    body: z.object({ text: z.string().trim().min(1).max(1000) }),
    reply: Suspension,
  }),
  'DELETE /api/birdhouse/v1/suspension': endpoint({
    summary: 'Close it in this browser',
    auth: 'public',
    reply: Empty,
  }),
}
