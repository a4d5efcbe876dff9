import type { HealthCheck } from '#contract/product/health.ts'
import type { House } from '#server/api/house.ts'
import { checkAddress, checkProxy } from './address.ts'
import { checkAdministrators } from './administrators.ts'
import { checkBackup } from './backup.ts'
import type { Asked, Found } from './check.ts'
import { checkClock, checkDatabase } from './database.ts'
import { checkKey } from './key.ts'
import { measureLoad } from './load.ts'
import { checkMail } from './mail.ts'
import { checkRoom } from './room.ts'

type Checks = Record<HealthCheck['name'], (asked: Asked) => Found | Promise<Found>>

/** Looks at everything anew at each call; one check that cannot be made is amiss itself and hides no other. */
export function createHealth(house: () => House, sealedElsewhere: () => Promise<number>) {
  const load = measureLoad()
  const checks: Checks = {
    database: () => checkDatabase(house()),
    room: () => checkRoom(house()),
    backup: () => checkBackup(house()),
    address: () => checkAddress(house().config),
    proxy: checkProxy,
    mail: () => checkMail(house()),
    key: () => checkKey(sealedElsewhere),
    clock: () => checkClock(house()),
    load,
    administrators: () => checkAdministrators(house()),
  }
  const names = Object.keys(checks) as HealthCheck['name'][]
  return (asked: Asked): Promise<HealthCheck[]> =>
    Promise.all(
      names.map(async (name) => {
        try {
          return { name, ...(await checks[name](asked)) }
        } catch (error) {
          house().log.warn(
            { error: (error as Error).message, check: name },
            'the server’s health could not be read',
          )
          return { name, state: 'amiss' as const, reason: 'unreadable' as const, facts: {} }
        }
      }),
    )
}
