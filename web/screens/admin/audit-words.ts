import type { TFunction } from 'i18next'
import type { Reply } from '#contract/index.ts'
import { GROUP_MAKERS, LIMIT_NAMES } from '#rules/chosen-limits.ts'
import { BUILT_IN_ROLES, type BuiltInRole, PERMISSIONS, type Permission } from '#rules/people/permissions.ts'

export type AuditEntry = Reply<'GET /api/birdhouse/v1/audit'>[number]
export type AuditKind = AuditEntry['kind']

/** In the order of the filter. */
export const AUDIT_KINDS: readonly AuditKind[] = [
  'role_given',
  'role_taken',
  'role_made',
  'role_changed',
  'role_deleted',
  'access_suspended',
  'access_left',
  'access_restored',
  'invitation_made',
  'invitations_made',
  'invitation_withdrawn',
  'invitation_accepted',
  'directory_imported',
  'organisation_set_up',
  'organisation_changed',
  'document_changed',
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
  'announcement_accepted',
  'announcement_approved',
  'announcement_corrected',
  'announcement_withdrawn',
  'emergency_announced',
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
  'named_list_read',
  'backup_made',
  'archive_taken',
  'archive_sent',
  'rules_changed',
  'glossary_changed',
  'emoji_added',
  'emoji_changed',
]

const FIELDS = ['name', 'purpose', 'post_limit', 'accent', 'limits', 'logo'] as const

/** What else there is to an act, in the reader's words. */
export function sayFacts({ facts }: AuditEntry, t: TFunction): string[] {
  const words = (name: string) => (Array.isArray(facts[name]) ? facts[name] : [])
  const count = (name: string) => (typeof facts[name] === 'number' ? facts[name] : undefined)
  const [created, updated, invitations] = [count('created'), count('updated'), count('invitations')]
  return [
    ...(typeof facts.role === 'string' ? [sayRole(facts.role, t)] : []),
    ...(typeof facts.host === 'string' ? [facts.host] : []),
    ...(typeof facts.address === 'string' ? [facts.address] : []),
    ...(typeof facts.group === 'string' ? [facts.group] : []),
    ...(typeof facts.sender === 'string' ? [facts.sender] : []),
    ...(typeof facts.app === 'string' ? [facts.app] : []),
    ...words('roles').map((role) => sayRole(role, t)),
    ...words('permissions').flatMap((one) => (isPermission(one) ? [t(`permission.${one}`)] : [])),
    ...FIELDS.flatMap((field) => (words('fields').includes(field) ? [t(`audit.field_${field}`)] : [])),
    ...sayPlan(facts, t),
    ...sayLimits(facts, t),
    ...(created === undefined ? [] : [t('admin.created', { count: created })]),
    ...(updated === undefined ? [] : [t('admin.updated', { count: updated })]),
    ...(invitations === undefined ? [] : [t('nav.members', { count: invitations })]),
  ]
}

const PLAN_FIELDS = ['quiet', 'weekends', 'a_minute'] as const
const OVERRIDES = ['nothing', 'emergency', 'confirm'] as const

/** Of when announcements leave: whether people's choices hold is said with what held before. */
function sayPlan({ fields, override, override_before }: AuditEntry['facts'], t: TFunction): string[] {
  const chosen = (value: unknown) =>
    OVERRIDES.filter((one) => one === value).map((one) => t(`audit.override_${one}`))
  const [before, after] = [chosen(override_before)[0], chosen(override)[0]]
  return [
    ...(before && after ? [t('audit.override', { before, after })] : []),
    ...PLAN_FIELDS.flatMap((one) =>
      Array.isArray(fields) && fields.includes(one) ? [t(`audit.field_${one}`)] : [],
    ),
  ]
}

function sayLimits(facts: AuditEntry['facts'], t: TFunction): string[] {
  const { link_previews: previews, group_makers: given } = facts
  const makers = GROUP_MAKERS.find((one) => one === given)
  return [
    ...LIMIT_NAMES.flatMap((one) => (one in facts ? [`${t(`limits.${one}`)}: ${facts[one]}`] : [])),
    ...(previews === undefined
      ? []
      : [`${t('limits.link_previews')}: ${t(previews === 'true' ? 'audit.yes' : 'audit.no')}`]),
    ...(makers === undefined ? [] : [`${t('limits.group_makers')}: ${t(`limits.makers_${makers}`)}`]),
  ]
}

const isPermission = (word: string): word is Permission => PERMISSIONS.some((one) => one === word)
const sayRole = (word: string, t: TFunction) =>
  Object.hasOwn(BUILT_IN_ROLES, word) ? t(`role.${word as BuiltInRole}`) : word
