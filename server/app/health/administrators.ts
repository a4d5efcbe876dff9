import type { House } from '#server/api/house.ts'
import { countAdministrators } from '#server/domains/people/roles/index.ts'
import { type Found, fine, look } from './check.ts'

export async function checkAdministrators({ ground, organisation }: House): Promise<Found> {
  const facts = await countAdministrators(ground)
  if ((await organisation()).sample) return fine(facts)
  if (facts.all < 2) return look('alone', facts)
  return facts.protected < facts.all ? look('unprotected', facts) : fine(facts)
}
