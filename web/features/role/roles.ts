import { queryOptions } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import type { Reply } from '#contract/index.ts'
import type { Permission } from '#rules/people/permissions.ts'
import { call } from '#web/data/call.ts'

export type Role = Reply<'GET /api/birdhouse/v1/roles'>[number]

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => call('GET /api/birdhouse/v1/roles', { signal }),
  staleTime: 0,
})

export function roleName({ built_in, name }: Pick<Role, 'built_in' | 'name'>, t: TFunction): string {
  return built_in === null ? name : t(`role.${built_in}`)
}

/** Nobody gives or takes what they do not hold themselves, and everybody is an employee. */
export function mayGive(role: Role, mine: readonly Permission[]): boolean {
  return role.built_in !== 'employee' && role.permissions.every((one) => mine.includes(one))
}
