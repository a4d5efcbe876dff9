import { z } from 'zod'
import { Empty, endpoint } from '../endpoint.ts'
import { Password } from './session.ts'

const Token = z.object({ token: z.string().min(10).max(100) })
const Language = z.enum(['en', 'de']).default('en').describe('Of the mail')

/** What goes by mail between a person and their own account. */
export const byMailEndpoints = {
  'POST /api/birdhouse/v1/password-reset': endpoint({
    summary:
      'Ask for a link that sets a new password. Answered alike, and as quickly, whether there is such an account with an e-mail address or not',
    auth: 'public',
    body: z.object({
      login: z.string().trim().min(1).max(254).describe('Handle or e-mail'),
      language: Language,
    }),
    reply: Empty,
  }),
  'GET /api/birdhouse/v1/password-reset/:token': endpoint({
    summary: 'Whose password a link sets',
    auth: 'public',
    door: true,
    params: Token,
    reply: z.object({ handle: z.string() }),
  }),
  'POST /api/birdhouse/v1/password-reset/:token': endpoint({
    summary:
      'Set a new password by a link, which works once and for an hour. All sessions end; signing in still asks for the second step',
    auth: 'public',
    door: true,
    params: Token,
    body: z.object({ password: Password, language: Language }),
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/email': endpoint({
    summary:
      'Change my e-mail address: a link is sent to the new one, and nothing changes until it is confirmed',
    auth: 'member',
    door: true,
    body: z.object({
      email: z.email().max(254),
      current: z.string().max(200).describe('My password'),
      language: Language,
    }),
    reply: Empty,
  }),
  'GET /api/birdhouse/v1/email/:token': endpoint({
    summary: 'What a link about an e-mail address would do',
    auth: 'public',
    door: true,
    params: Token,
    reply: z.object({ handle: z.string(), kind: z.enum(['confirm', 'undo']), email: z.string() }),
  }),
  'POST /api/birdhouse/v1/email/:token': endpoint({
    summary:
      'Confirm the new address, upon which the old one is told with a link that undoes it for seven days; or undo, which ends all sessions as well',
    auth: 'public',
    door: true,
    params: Token,
    body: z.object({ language: Language }),
    reply: Empty,
  }),
}
