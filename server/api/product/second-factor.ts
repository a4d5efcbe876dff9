import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { isOwnPassword } from '#server/domains/people/index.ts'
import { removeSecondFactor } from '#server/domains/people/second-factor/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { countsOfChange, limitTries } from './limit-tries.ts'

export function secondFactor(app: FastifyInstance, { house }: Desk): void {
  const { ground, secondFactors, cards } = house

  /** Throws Refusal `wrong_proof`. */
  const prove = (me: string, proof: string) =>
    limitTries(house, countsOfChange(me), async () => {
      if (await secondFactors.spend(me, proof)) return
      if (!(await isOwnPassword(ground, me, proof))) throw new Refusal('wrong_proof')
    })

  implement(app, 'GET /api/birdhouse/v1/second-factor', async ({ me }) => {
    const { since, recoveryCodes } = await secondFactors.state(me)
    return { on: since !== null, since: since?.toISOString() ?? null, recovery_codes: recoveryCodes }
  })

  implement(app, 'POST /api/birdhouse/v1/second-factor', async ({ body, me }) => {
    await limitTries(house, countsOfChange(me), async () => {
      if (!(await isOwnPassword(ground, me, body.current))) throw new Refusal('wrong_credentials')
    })
    const { name } = await house.organisation()
    return secondFactors.begin(me, `${name} Birdhouse`, (await cards.one(me))?.handle ?? '')
  })

  implement(app, 'POST /api/birdhouse/v1/second-factor/confirm', async ({ body, me }) => ({
    recovery_codes: await limitTries(house, countsOfChange(me), () => secondFactors.confirm(me, body.code)),
  }))

  implement(app, 'POST /api/birdhouse/v1/second-factor/recovery-codes', async ({ body, me }) => {
    await prove(me, body.proof)
    return { recovery_codes: await secondFactors.renewRecoveryCodes(me) }
  })

  implement(app, 'POST /api/birdhouse/v1/second-factor/remove', async ({ body, me }) => {
    await prove(me, body.proof)
    await removeSecondFactor(ground, me, me)
    return {}
  })
}
