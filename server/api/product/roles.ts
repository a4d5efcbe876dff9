import type { FastifyInstance } from 'fastify'
import type { Role } from '#contract/product/roles.ts'
import { Refusal } from '#server/base/errors.ts'
import {
  changeRole,
  deleteRole,
  type Role as Found,
  giveRole,
  listRoles,
  makeRole,
  permits,
  takeRole,
} from '#server/domains/people/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentRole } from '../present/role.ts'

export function roles(app: FastifyInstance, desk: Desk): void {
  const { ground } = desk.house
  const present = (role: Found): Role => ({
    ...presentRole(role),
    permissions: [...permits(role)],
    people: role.people,
  })
  async function one(id: string): Promise<Role> {
    const [role] = await listRoles(ground, id)
    if (role === undefined) throw new Refusal('no_such_role')
    return present(role)
  }

  implement(app, 'GET /api/birdhouse/v1/roles', async () => (await listRoles(ground)).map(present))

  implement(app, 'POST /api/birdhouse/v1/roles', async ({ body, me }) =>
    one(await makeRole(ground, { ...body, by: me })),
  )

  implement(app, 'PATCH /api/birdhouse/v1/roles/:id', async ({ params, body, me }) => {
    await changeRole(ground, { ...body, id: params.id, by: me })
    return one(params.id)
  })

  implement(app, 'DELETE /api/birdhouse/v1/roles/:id', async ({ params, me }) => {
    await deleteRole(ground, { id: params.id, by: me })
    return {}
  })

  for (const [name, act] of [
    ['POST /api/birdhouse/v1/people/:id/roles/:role', giveRole],
    ['DELETE /api/birdhouse/v1/people/:id/roles/:role', takeRole],
  ] as const)
    implement(app, name, async ({ params, me }) => {
      await act(ground, { by: me, accountId: params.id, roleId: params.role })
      return {}
    })
}
