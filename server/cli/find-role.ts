import { StartRefusal } from '#server/base/start-refusal.ts'
import type { Ground } from '#server/domains/ground.ts'
import { findRole, listRoles } from '#server/domains/people/index.ts'

/** The id of a role by its word or name; a refusal that says which there are. */
export async function findRoleNamed(ground: Ground, word: string): Promise<string> {
  const id = await findRole(ground, word)
  if (id !== null) return id
  const roles = await listRoles(ground)
  const names = roles
    .filter(({ builtIn }) => builtIn !== 'employee')
    .map(({ builtIn, name }) => builtIn ?? name)
  throw new StartRefusal(`“${word}” is no role. There are ${names.join(', ')}.`)
}
