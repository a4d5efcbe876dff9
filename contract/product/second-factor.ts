import { z } from 'zod'
import { Empty, endpoint, Instant } from '../endpoint.ts'

/** Six digits from an authenticator app; at sign-in and where one proves oneself, a recovery code too. */
export const Code = z.string().trim().min(1).max(40)

const Proof = z.string().min(1).max(200).describe('My password, a code from the app, or a recovery code')

export const SecondFactor = z.object({
  on: z.boolean(),
  since: Instant.nullable(),
  recovery_codes: z.number().int().describe('How many have not been used'),
})
export type SecondFactor = z.infer<typeof SecondFactor>

const RecoveryCodes = z.object({
  recovery_codes: z.array(z.string()).describe('Ten, shown this once; each signs in once instead of the app'),
})

export const secondFactorEndpoints = {
  'GET /api/birdhouse/v1/second-factor': endpoint({
    summary: 'Whether signing in as me asks for a code as well',
    auth: 'member',
    reply: SecondFactor,
  }),
  'POST /api/birdhouse/v1/second-factor': endpoint({
    summary:
      'Begin to set up an authenticator app (TOTP, RFC 6238). Nothing is asked for until it is confirmed; beginning again replaces the secret',
    auth: 'member',
    door: true,
    body: z.object({ current: z.string().max(200).describe('My password') }),
    reply: z.object({
      secret: z.string().describe('Base32, for typing in'),
      uri: z.string().describe('otpauth://, for a QR code'),
    }),
  }),
  'POST /api/birdhouse/v1/second-factor/confirm': endpoint({
    summary: 'Turn it on, by a code that the app shows. Sessions go on; the next sign-in asks',
    auth: 'member',
    door: true,
    body: z.object({ code: Code }),
    reply: RecoveryCodes,
  }),
  'POST /api/birdhouse/v1/second-factor/recovery-codes': endpoint({
    summary: 'Ten new recovery codes; the earlier ones are worth nothing',
    auth: 'member',
    door: true,
    body: z.object({ proof: Proof }),
    reply: RecoveryCodes,
  }),
  'POST /api/birdhouse/v1/second-factor/remove': endpoint({
    summary: 'Turn it off',
    auth: 'member',
    door: true,
    body: z.object({ proof: Proof }),
    reply: Empty,
  }),
}
