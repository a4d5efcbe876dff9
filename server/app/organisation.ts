import type { House } from '#server/api/house.ts'
import type { Ground } from '#server/domains/ground.ts'
import { readOrganisation } from '#server/domains/people/index.ts'

/** Read once, until it changes. */
export function createOrganisation(ground: Ground, isMailOn: () => Promise<boolean>) {
  let held: ReturnType<House['organisation']> | undefined
  const forget = () => {
    held = undefined
  }
  ground.events.after('organisation.changed', forget)
  ground.events.after('directory.changed', forget)
  const load = async () => ({ ...(await readOrganisation(ground)), mail: await isMailOn() })
  return {
    forget,
    read() {
      held ??= load().catch((error: unknown) => {
        forget()
        throw error
      })
      return held
    },
  }
}
