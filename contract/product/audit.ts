import { z } from 'zod'
import { endpoint, Id, Instant, page } from '../endpoint.ts'
import { Account } from '../mastodon/account.ts'

export const AuditKind = z
  .enum([
    'organisation_set_up',
    'organisation_changed',
    'directory_imported',
    'invitation_made',
    'invitations_made',
    'invitation_withdrawn',
    'invitation_accepted',
    'access_suspended',
    'access_left',
    'access_restored',
    'role_made',
    'role_changed',
    'role_deleted',
    'role_given',
    'role_taken',
    'report_dismissed',
    'person_warned',
    'avatar_removed',
    'header_removed',
    'post_hidden',
    'post_shown',
    'appeal_refused',
    'appeal_upheld',
    'token_made',
    'token_ended',
    'password_changed',
    'password_renewed',
    'second_factor_on',
    'second_factor_off',
    'recovery_codes_renewed',
    'group_archived',
    'group_reopened',
    'group_organiser_made',
    'group_organiser_ended',
    'mail_changed',
    'mail_off',
    'passkey_added',
    'passkey_removed',
    'password_reset',
    'email_changed',
    'email_put_back',
    'backup_made',
    'archive_taken',
    'archive_sent',
    'rules_changed',
    'document_changed',
    'glossary_changed',
    'emoji_added',
    'emoji_changed',
    'announcement_accepted',
    'announcement_approved',
    'announcement_corrected',
    'announcement_withdrawn',
    'emergency_announced',
    'named_list_read',
    'channel_changed',
    'channel_off',
    'plan_changed',
    'template_renamed',
    'template_deleted',
    'apps_limited',
    'apps_opened',
    'app_listed',
    'app_unlisted',
    'apps_ended',
  ])
  .describe('What was done')
export type AuditKind = z.infer<typeof AuditKind>

export const AuditEntry = z.object({
  id: Id.describe('Counts from 1, without gaps'),
  at: Instant,
  kind: AuditKind,
  by: Account.nullable().describe('Null for whoever ran a command on the server'),
  about: Account.nullable().describe('To whom it was done'),
  facts: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
    .describe('What else there is to it: a role, fields, counts. Never what somebody wrote'),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const auditEndpoints = {
  'GET /api/birdhouse/v1/audit': endpoint({
    summary: 'The audit log, latest first: who changed what about access, roles and settings',
    auth: 'read_audit',
    query: z.object({
      ...page(100, 40),
      kind: AuditKind.optional(),
      person: z.string().max(100).optional().describe('Handle of who did it, or to whom it was done'),
    }),
    reply: z.array(AuditEntry),
  }),
}
