import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { chooseDigest, readDigest, stopDigest } from '#server/domains/digests/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'

export function digest(app: FastifyInstance, { house }: Desk): void {
  const { ground } = house
  const present = async (me: string) => (await readDigest(ground, me)) ?? { hour: null, weekday: null }

  implement(app, 'GET /api/birdhouse/v1/digest', ({ me }) => present(me))

  implement(app, 'PUT /api/birdhouse/v1/digest', async ({ me, body: { hour, weekday, language } }) => {
    if (hour === null) await stopDigest(ground, me)
    else if (!(await house.organisation()).mail) throw new Refusal('mail_off')
    else await chooseDigest(ground, me, { hour, weekday, language })
    return present(me)
  })

  implement(app, 'DELETE /api/birdhouse/v1/digest/:token', async ({ params }) => {
    const owner = house.ownerOfDigest(params.token)
    if (owner === null) throw new Refusal('link_invalid')
    await stopDigest(ground, owner)
    return {}
  })
}
