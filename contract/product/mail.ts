import { z } from 'zod'
import { Empty, endpoint, Id, Instant } from '../endpoint.ts'

const Host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9.:_-]+$/, 'give the name or address of a server')

const Security = z
  .enum(['tls', 'starttls', 'none'])
  .describe('TLS from the start (usually port 465), STARTTLS demanded (587), or none')

const Verdict = z
  .string()
  .describe('What became of a try in one word, such as sent, connection_refused, certificate, wrong_password')

const Settings = z.object({
  host: z.string(),
  port: z.number().int(),
  security: Security,
  username: z.string(),
  has_password: z.boolean().describe('The password itself is never shown'),
  sender: z.string().describe('The address that mail comes from'),
})

export const Mail = z.object({
  source: z
    .enum(['environment', 'page'])
    .nullable()
    .describe('Where the settings are; null when mail is not set up'),
  settings: Settings.nullable(),
  waiting: z.number().int(),
  given_up: z.number().int().describe('In the last 30 days'),
  sent_at: Instant.nullable().describe('When the latest was sent'),
  troubled: z
    .array(
      z.object({
        id: Id,
        kind: z.string(),
        address: z.string(),
        state: z.enum(['waiting', 'given_up']),
        tries: z.number().int(),
        next_at: Instant.nullable(),
        verdict: Verdict,
        detail: z.string().describe('The mail server’s own words'),
      }),
    )
    .describe('What failed at least once and is not sent, newest first, up to 50'),
})
export type Mail = z.infer<typeof Mail>

export const mailEndpoints = {
  'GET /api/birdhouse/v1/mail': endpoint({
    summary: 'How mail is sent, and how that goes',
    auth: 'manage_mail',
    reply: Mail,
  }),
  'PUT /api/birdhouse/v1/mail': endpoint({
    summary: 'Set the mail server. What waits is tried at once',
    auth: 'manage_mail',
    body: z.object({
      host: Host,
      port: z.number().int().min(1).max(65_535),
      security: Security,
      username: z.string().max(254).default('').describe('Empty where the server wants none'),
      password: z
        .string()
        .max(500)
        .optional()
        .describe('Left out, the stored one stays; another server or name needs it anew'),
      sender: z.email().max(254),
    }),
    reply: Mail,
  }),
  'DELETE /api/birdhouse/v1/mail': endpoint({
    summary: 'Send no mail any more',
    auth: 'manage_mail',
    reply: Mail,
  }),
  'POST /api/birdhouse/v1/mail/test': endpoint({
    summary: 'Send a test at once, and say what became of it',
    auth: 'manage_mail',
    body: z.object({ to: z.email().max(254), language: z.enum(['en', 'de']).default('en') }),
    reply: z.object({ verdict: Verdict, detail: z.string() }),
  }),
  'POST /api/birdhouse/v1/mail/retry': endpoint({
    summary: 'Try what waits now',
    auth: 'manage_mail',
    reply: Empty,
  }),
}
