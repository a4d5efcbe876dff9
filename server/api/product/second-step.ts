import type { FastifyRequest } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { checkCredentials, type Login } from '#server/domains/people/index.ts'
import type { Rate } from '#server/platform/rate/index.ts'
import type { House } from '../house.ts'
import { knownDevice } from '../http/device.ts'
import { passDoor } from '../http/guard.ts'
import { type Count, countsOf, limitTries } from './limit-tries.ts'

/** Codes are six digits, of which three are right at a time: as often as passwords they must not be guessed. */
const CODES: Rate = { burst: 30, seconds: 86_400 }

type Given = { login: string; password: string; code?: string | undefined }

/** Wrong codes count as wrong passwords do, and by the day as well. */
export function countsOfCodes({ config }: House, request: FastifyRequest, login: Login): Count[] {
  const device = knownDevice(request, config, login)
  return [[device === null ? `codes ${login.id}` : `codes ${login.id} ${device}`, CODES]]
}

/**
 * Whose password and, where they have an authenticator app, code these are. Throws Refusal `wrong_credentials`,
 * `wrong_code`, or `second_factor_needed`: then nothing has failed, and nothing is counted.
 */
export async function checkSteps(
  house: House,
  request: FastifyRequest,
  login: Login | null,
  given: Given,
): Promise<Login> {
  const found = await limitTries(house, countsOf(house, request, given.login, login), async () => {
    const account = await checkCredentials(login, given.password)
    if (!(await house.secondFactors.isOn(account.id))) return account
    const { code } = given
    if (code === undefined) return null
    await limitTries(house, countsOfCodes(house, request, account), async () => {
      if (!(await house.secondFactors.spend(account.id, code))) throw new Refusal('wrong_code')
    })
    return account
  })
  if (found !== null) return found
  passDoor(house, request)
  throw new Refusal('second_factor_needed')
}
