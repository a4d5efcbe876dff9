import type { Permission } from '#rules/people/permissions.ts'

/** The parts of the administration, and what opens each: any one of these. */
export const ADMIN_PARTS = {
  people: ['manage_people', 'manage_roles'],
  reports: ['moderate'],
  rules: ['manage_guidelines'],
  roles: ['manage_roles'],
  groups: ['manage_groups'],
  emoji: ['manage_emoji'],
  invitations: ['manage_invitations'],
  import: ['manage_people'],
  organisation: ['manage_organisation'],
  limits: ['manage_organisation'],
  looks: ['manage_organisation'],
  documents: ['manage_organisation'],
  health: ['manage_organisation'],
  audit: ['read_audit'],
  mail: ['manage_mail'],
  channels: ['manage_mail'],
  apps: ['manage_organisation'],
} as const satisfies Record<string, readonly Permission[]>

export type AdminPart = keyof typeof ADMIN_PARTS

/** In their order; none for who has nothing to do there. */
export function partsFor(permissions: readonly Permission[]): AdminPart[] {
  const parts = Object.entries(ADMIN_PARTS) as [AdminPart, readonly Permission[]][]
  return parts.flatMap(([part, any]) => (any.some((one) => permissions.includes(one)) ? [part] : []))
}
