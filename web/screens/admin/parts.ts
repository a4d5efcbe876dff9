import type { AdminPart } from '#web/features/role/parts.ts'

/** What each part is called, as a key of its text. */
export const NAMES = {
  people: 'nav.people',
  reports: 'report.reports',
  rules: 'rules.title',
  roles: 'role.roles',
  groups: 'nav.groups',
  emoji: 'emoji.title',
  invitations: 'admin.invitations',
  import: 'admin.directory',
  organisation: 'admin.organisation',
  limits: 'limits.title',
  looks: 'looks.title',
  documents: 'documents.title',
  health: 'health.title',
  audit: 'audit.tab',
  mail: 'mail.title',
  channels: 'channels.title',
  apps: 'appAdmin.title',
} as const satisfies Record<AdminPart, string>

/** The part that an address names, whether or not one may use it; who may use one alone needs not name it. */
export function chosenOf(named: string | undefined, open: readonly AdminPart[]): AdminPart | undefined {
  if (named !== undefined && Object.hasOwn(NAMES, named)) return named as AdminPart
  return open.length === 1 ? open[0] : undefined
}
