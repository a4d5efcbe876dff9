import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, Instant } from '../endpoint.ts'
import { CredentialAccount } from '../mastodon/account.ts'
import { Permission } from '../permission.ts'
import { RoleRef } from './roles.ts'
import { Code } from './second-factor.ts'

export const Handle = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9_](?:[a-z0-9_.-]{0,28}[a-z0-9_])?$/,
    '1 to 30 of a–z, 0–9, dot, hyphen, underscore; not at the ends',
  )

export const Password = z.string().min(10, 'use 10 characters or more').max(200)

export const Session = z.object({
  id: Id,
  kind: z.enum(['browser', 'token']),
  name: z.string().describe('The browser in broad terms, or the token’s name'),
  created_at: Instant,
  last_used_at: Instant.describe('To the hour'),
  current: z.boolean(),
})
export type Session = z.infer<typeof Session>

export const Me = z.object({
  account: CredentialAccount,
  permissions: z.array(Permission),
  roles: z.array(RoleRef).describe('Without employee, which everybody is'),
  welcomed: z.boolean().describe('Has seen the welcome pages'),
  archive_taken_at: Instant.nullable().describe(
    'When my archive was last taken by a link, while I was recorded as having left; null where it was not, and once I have read so',
  ),
})
export type Me = z.infer<typeof Me>

export const sessionEndpoints = {
  'GET /api/birdhouse/v1/me': endpoint({
    summary: 'Who is signed in, and what they may do',
    auth: 'member',
    reply: Me,
  }),
  'POST /api/birdhouse/v1/session': endpoint({
    summary:
      'Sign in with a password; sets a cookie. Refused with `second_factor_needed` where the password is right and a code is wanted as well: send it all again with `code`. Refused with `suspended` to somebody suspended, who may then read why and appeal under `suspension`',
    auth: 'public',
    door: true,
    body: z.object({
      login: z.string().trim().min(1).max(254).describe('Handle or e-mail'),
      password: z.string().max(200),
      code: Code.optional().describe('From the authenticator app, or a recovery code'),
    }),
    reply: CredentialAccount,
  }),
  'POST /api/birdhouse/v1/me/leave': endpoint({
    summary:
      'End my own access, everywhere and at once. My posts stay; only an administrator lets me in again',
    auth: 'member',
    body: z.object({ handle: z.string().max(100).describe('Mine, to show that it is meant') }),
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/me/archive-notice/read': endpoint({
    summary: 'I have read that my archive was taken; do not tell me again',
    auth: 'member',
    reply: Empty,
  }),
  'DELETE /api/birdhouse/v1/session': endpoint({ summary: 'Sign out here', auth: 'member', reply: Empty }),
  'GET /api/birdhouse/v1/sessions': endpoint({
    summary: 'Where I am signed in',
    auth: 'member',
    reply: z.array(Session),
  }),
  'DELETE /api/birdhouse/v1/sessions/:id': endpoint({
    summary: 'Sign out there',
    auth: 'member',
    params: IdParam,
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/password': endpoint({
    summary: 'Change my password; signs out everywhere else',
    auth: 'member',
    door: true,
    body: z.object({ current: z.string().max(200), password: Password }),
    reply: Empty,
  }),
}
