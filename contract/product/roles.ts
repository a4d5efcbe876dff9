import { z } from 'zod'
import { Empty, endpoint, Id, IdParam } from '../endpoint.ts'
import { Permission } from '../permission.ts'

export const RoleRef = z.object({
  id: Id,
  built_in: z
    .enum([
      'employee',
      'communicator',
      'care_agent',
      'policy_owner',
      'staff_representative',
      'moderator',
      'administrator',
    ])
    .nullable()
    .describe('The word of a role that is always there; null for one that was made here'),
  name: z.string().describe('In English for a built-in role'),
})
export type RoleRef = z.infer<typeof RoleRef>

export const Role = RoleRef.extend({
  permissions: z.array(Permission),
  people: z.number().int().describe('How many hold it, those without access left out'),
})
export type Role = z.infer<typeof Role>

const RoleName = z.string().trim().min(1, 'name the role').max(50)
const Permissions = z.array(Permission).max(20)

const Holding = z.object({ id: Id, role: Id })

export const roleEndpoints = {
  'GET /api/birdhouse/v1/roles': endpoint({
    summary: 'The roles here, and what each permits: everybody may know who may do what',
    auth: 'member',
    reply: z.array(Role),
  }),
  'POST /api/birdhouse/v1/roles': endpoint({
    summary: 'Make a role. Nobody puts into it what they do not hold',
    auth: 'manage_roles',
    body: z.object({ name: RoleName, permissions: Permissions }),
    reply: Role,
  }),
  'PATCH /api/birdhouse/v1/roles/:id': endpoint({
    summary: 'Rename a role that was made here, or change what it permits, for all who hold it at once',
    auth: 'manage_roles',
    params: IdParam,
    body: z.object({ name: RoleName.optional(), permissions: Permissions.optional() }),
    reply: Role,
  }),
  'DELETE /api/birdhouse/v1/roles/:id': endpoint({
    summary: 'Delete a role that was made here; it is taken from all who hold it',
    auth: 'manage_roles',
    params: IdParam,
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/people/:id/roles/:role': endpoint({
    summary: 'Give somebody a role. It works from their next request on',
    auth: 'manage_roles',
    params: Holding,
    body: Empty.optional(),
    reply: Empty,
  }),
  'DELETE /api/birdhouse/v1/people/:id/roles/:role': endpoint({
    summary: 'Take a role from somebody. The last administrator stays one',
    auth: 'manage_roles',
    params: Holding,
    reply: Empty,
  }),
}
