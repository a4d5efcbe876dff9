import { z } from 'zod'
import { endpoint, Instant } from '../endpoint.ts'

export const HEALTH_CHECKS = [
  'database',
  'room',
  'backup',
  'address',
  'proxy',
  'mail',
  'key',
  'clock',
  'load',
  'administrators',
] as const

/** What can be the matter; each is said in the reader's words. */
export const HEALTH_REASONS = [
  'unreadable',
  'trouble',
  'crowded',
  'full',
  'scarce',
  'never',
  'old',
  'unnamed',
  'plain',
  'unbelieved',
  'off',
  'late',
  'given_up',
  'differs',
  'apart',
  'slow',
  'alone',
  'unprotected',
] as const

export const HealthCheck = z.object({
  name: z.enum(HEALTH_CHECKS),
  state: z
    .enum(['fine', 'look', 'amiss'])
    .describe(
      '`amiss`: something people have does not work, or may be lost. `look`: it works, and may not for long',
    ),
  reason: z.enum(HEALTH_REASONS).nullable().describe('What is the matter; null when fine'),
  facts: z
    .record(z.string(), z.union([z.number(), z.string()]))
    .describe('Figures behind it; names end in their unit: `_bytes`, `_ms`, `_at`'),
})
export type HealthCheck = z.infer<typeof HealthCheck>

export const healthEndpoints = {
  'GET /api/birdhouse/v1/health': endpoint({
    summary: 'What is amiss with the server, looked at now, by this process',
    auth: 'manage_organisation',
    reply: z.object({ at: Instant, checks: z.array(HealthCheck) }),
  }),
}
