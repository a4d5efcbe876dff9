import { StartRefusal } from '#server/base/start-refusal.ts'
import type { Ground } from '#server/domains/ground.ts'
import { findByHandle } from '#server/domains/people/index.ts'

/** The id behind a handle; a refusal that names the handle when nobody has it. */
export async function findPerson(ground: Ground, handle: string): Promise<string> {
  const id = await findByHandle(ground, handle)
  if (id === null) {
    throw new StartRefusal(`Nobody has the handle ${handle}. “birdhouse people list” shows everybody's.`)
  }
  return id
}
