/** What a role can permit, one word each. An endpoint of the contract names the one that it demands. */
export const PERMISSIONS = [
  'manage_people',
  'manage_invitations',
  'manage_roles',
  'manage_organisation',
  'manage_groups',
  'manage_emoji',
  'manage_mail',
  'read_audit',
  'moderate',
  'announce',
  'approve_announcements',
  'announce_emergency',
  'read_named_lists',
  'care',
  'manage_guidelines',
  'represent_staff',
] as const

export type Permission = (typeof PERMISSIONS)[number]

/** Roles that are always there. Everybody is an employee; the others are given. */
export const BUILT_IN_ROLES = {
  employee: [],
  communicator: ['announce', 'approve_announcements'],
  care_agent: ['care'],
  policy_owner: ['manage_guidelines'],
  staff_representative: ['represent_staff'],
  moderator: ['moderate'],
  administrator: PERMISSIONS,
} as const satisfies Record<string, readonly Permission[]>

export type BuiltInRole = keyof typeof BUILT_IN_ROLES
