import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, Instant } from '../endpoint.ts'
import { Account, CredentialAccount } from '../mastodon/account.ts'
import { Name } from './organisation.ts'
import { Words } from './reports.ts'
import { RoleRef } from './roles.ts'
import { Handle, Password } from './session.ts'

/** A directory entry. E-mail and phone are null for those who have none, and for readers other than the person and who holds `manage_people`. */
export const Person = z.object({
  account: Account,
  email: z.string().nullable(),
  phone: z.string().nullable().describe('For SMS of announcements: `+64211234567`'),
  department: z.string(),
  team: z.string(),
  location: z.string(),
  role: z.string().describe('Job title'),
  manager: Account.nullable(),
  reports: z.array(Account).describe('Up to 50'),
  working_hours: z.string(),
  time_zone: z.string(),
  languages: z.array(z.string()),
  roles: z.array(RoleRef).describe('What they may do here, for everybody to know; without employee'),
})
export type Person = z.infer<typeof Person>

export const ImportReport = z.object({
  applied: z.boolean(),
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  errors: z
    .array(
      z.object({
        line: z.number().int(),
        column: z.string(),
        code: z.string(),
        message: z.string(),
        facts: z
          .record(z.string(), z.union([z.string(), z.number()]))
          .describe('What the message quotes, for saying it in another language'),
      }),
    )
    .describe('Up to 200. With even one, nothing is applied'),
  error_count: z.number().int(),
  examples: z
    .array(
      z.object({
        handle: z.string(),
        name: z.string(),
        change: z.enum(['created', 'updated']),
        fields: z.array(z.string()),
      }),
    )
    .describe('Up to 20'),
})
export type ImportReport = z.infer<typeof ImportReport>

export const Invitation = z.object({
  id: Id,
  name: z.string().nullable(),
  handle: z.string().nullable().describe('Set when it is for somebody already in the directory'),
  roles: z.array(RoleRef).describe('Given to who accepts it'),
  created_at: Instant,
  expires_at: Instant,
  used_at: Instant.nullable(),
})
export type Invitation = z.infer<typeof Invitation>

const Token = z.object({ token: z.string().min(10).max(100) })

export const peopleEndpoints = {
  'GET /api/birdhouse/v1/people': endpoint({
    summary: 'The directory, by name',
    auth: 'member',
    query: z.object({
      q: z.string().max(100).default('').describe('Beginnings of words of name, handle, role, team or place'),
      gone: Flag.default(false).describe('Also those who are suspended or have left; with `manage_people`'),
      team: z.string().max(100).optional(),
      role: Id.optional().describe('Only who holds this role'),
      after: Id.optional().describe('Cursor from `next`'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z.object({ people: z.array(Account), total: z.number().int(), next: z.string().nullable() }),
  }),
  'GET /api/birdhouse/v1/people/:handle': endpoint({
    summary: 'A directory entry',
    auth: 'member',
    params: z.object({ handle: z.string().min(1).max(100) }),
    reply: Person,
  }),
  'POST /api/birdhouse/v1/people/unfollow': endpoint({
    summary: 'Stop following several people at once; whoever is not followed is passed over',
    auth: 'member',
    body: z.object({ ids: z.array(Id).min(1).max(1000) }),
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/people/:id/suspend': endpoint({
    summary:
      'Take access away at once: sessions, tokens and open streams end. The person reads the words where they sign in, and may appeal once',
    auth: 'manage_people',
    params: IdParam,
    body: z.object({ words: Words.default('') }).prefault({}),
    reply: Person,
  }),
  'POST /api/birdhouse/v1/people/:id/restore': endpoint({
    summary: 'Give access back',
    auth: 'manage_people',
    params: IdParam,
    reply: Person,
  }),
  'POST /api/birdhouse/v1/people/:id/leave': endpoint({
    summary: 'Record that somebody has left; as suspend, and their posts stay',
    auth: 'manage_people',
    params: IdParam,
    reply: Person,
  }),
  'POST /api/birdhouse/v1/people/:id/archive': endpoint({
    summary:
      'Mail somebody who left three days ago or longer a link to what they posted, without posts to named people, drafts and what they read, marked or muted. It is good for seven days, and for an hour from its first use. Nobody here is shown it; the address that is known of them, if it is another, is told',
    auth: 'manage_people',
    params: IdParam,
    body: z.object({
      email: z.email().max(254).describe('A private address of theirs'),
      language: z.enum(['en', 'de']).default('en'),
    }),
    reply: Empty,
  }),
  'GET /api/birdhouse/v1/archives/:token': endpoint({
    summary:
      'Whose archive a link from a mail opens. `POST` to the same address, which answers with the file, begins the last hour of the link',
    auth: 'public',
    door: true,
    params: Token,
    reply: z.object({ organisation: z.string(), handle: z.string(), expires_at: Instant }),
  }),
  'POST /api/birdhouse/v1/people/import': endpoint({
    summary:
      'Import a CSV directory: first without `apply` to see what would change, then with it; all or nothing',
    auth: 'manage_people',
    bodyLimit: 16 * 1024 * 1024,
    body: z.object({ csv: z.string(), apply: z.boolean().default(false) }),
    reply: ImportReport,
  }),
  'GET /api/birdhouse/v1/invitations': endpoint({
    summary: 'Open invitations',
    auth: 'manage_invitations',
    reply: z.array(Invitation),
  }),
  'POST /api/birdhouse/v1/invitations': endpoint({
    summary: 'Make an invitation link; it works once, for as many days as the administration has chosen',
    auth: 'manage_invitations',
    body: z.object({
      name: Name.optional(),
      handle: Handle.optional().describe('Somebody in the directory who has not signed in yet'),
      roles: z
        .array(Id)
        .max(20)
        .default([])
        .describe('To be given to who accepts it; only what the inviter holds'),
    }),
    reply: z.object({ invitation: Invitation, url: z.string().describe('Shown once') }),
  }),
  'DELETE /api/birdhouse/v1/invitations/:id': endpoint({
    summary: 'Withdraw an invitation',
    auth: 'manage_invitations',
    params: IdParam,
    reply: Empty,
  }),
  'GET /api/birdhouse/v1/invitations/:token': endpoint({
    summary: 'What an invitation link is for',
    auth: 'public',
    door: true,
    params: Token,
    reply: z.object({ organisation: z.string(), name: z.string().nullable(), handle: z.string().nullable() }),
  }),
  'POST /api/birdhouse/v1/invitations/:token/accept': endpoint({
    summary: 'Accept an invitation. Signs in',
    auth: 'public',
    door: true,
    params: Token,
    body: z.object({ name: Name, handle: Handle, password: Password }),
    reply: CredentialAccount,
  }),
}
