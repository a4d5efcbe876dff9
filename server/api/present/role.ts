import type { RoleRef } from '#contract/product/roles.ts'
import type { RoleFacts } from '#server/domains/people/index.ts'

const NAMES: Record<NonNullable<RoleFacts['builtIn']>, string> = {
  employee: 'Employee',
  communicator: 'Communicator',
  care_agent: 'Care agent',
  policy_owner: 'Policy owner',
  staff_representative: 'Staff representative',
  moderator: 'Moderator',
  administrator: 'Administrator',
}

export function presentRole({ id, builtIn, name }: RoleFacts): RoleRef {
  return { id, built_in: builtIn, name: builtIn === null ? name : NAMES[builtIn] }
}
