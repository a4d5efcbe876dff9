import type { FastifyRequest } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import type { Login } from '#server/domains/people/index.ts'
import { addressKey, type Rate } from '#server/platform/rate/index.ts'
import type { House } from '../house.ts'
import { knownDevice } from '../http/device.ts'
import { limitDoor } from '../http/guard.ts'

const EACH: Rate = { burst: 8, seconds: 600 }
/** From everywhere together. One address can't use this up by itself, so nobody is kept out by one. */
const TOGETHER: Rate = { burst: 100, seconds: 3600 }

export type Count = readonly [key: string, rate: Rate]

/**
 * By what wrong passwords for a name are counted. A browser that the account knows has a count of its own, and neither
 * strangers nor its own address keep it waiting. Throws Refusal `too_many_requests` when its address has failed too often.
 */
export function countsOf(house: House, request: FastifyRequest, name: string, login: Login | null): Count[] {
  const device = knownDevice(request, house.config, login)
  if (device !== null) return [[`tries ${login?.id} ${device}`, EACH]]
  limitDoor(house, request)
  // By the name as it was given: who is refused at another of somebody's names would learn that both are theirs.
  const given = name.toLowerCase().replace(/^@/, '')
  return [
    [`tries ${given} ${addressKey(request.ip)}`, EACH],
    [`tries ${login?.id ?? given}`, TOGETHER],
  ]
}

/** Does the work unless it has failed too often; only what fails is counted. */
export async function limitTries<T>(
  { config, limiter }: House,
  counts: Count[],
  work: () => Promise<T>,
): Promise<T> {
  if (!config.RATE_LIMITS) return work()
  const taken: string[] = []
  const giveBack = () => taken.forEach((key) => void limiter.giveBack(key))
  for (const [key, rate] of counts) {
    const seconds = limiter.take(key, rate)
    if (seconds > 0) {
      giveBack()
      throw new Refusal('too_many_requests', { seconds }, { retryAfter: seconds })
    }
    taken.push(key)
  }
  const done = await work()
  giveBack()
  return done
}

/** By what wrong guesses of the password are counted for who is signed in and changes it. */
export const countsOfChange = (accountId: string): Count[] => [[`tries ${accountId} change`, EACH]]
