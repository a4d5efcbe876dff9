import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { isOwnPassword } from '#server/domains/people/index.ts'
import { implement } from '../http/implement.ts'
import { readMyself } from '../mastodon/myself.ts'
import type { Desk } from '../mastodon/shared.ts'
import { countsOfChange, limitTries } from './limit-tries.ts'
import { describeBrowser, refuseWithoutAccess, signIn } from './sign-in.ts'

export function passkeys(app: FastifyInstance, desk: Desk): void {
  const { house, site } = desk
  const { ground, passkeys, cards } = house
  const place = async () => ({ url: site.url, organisation: (await house.organisation()).name })

  type Row = Awaited<ReturnType<typeof passkeys.list>>[number]
  const present = ({ id, name, created_at, last_used_at }: Row) => ({
    ...{ id, name, created_at: created_at.toISOString() },
    last_used_at: last_used_at?.toISOString() ?? null,
  })
  async function one(accountId: string, id: string) {
    const row = (await passkeys.list(accountId)).find((found) => found.id === id)
    if (row === undefined) throw new Refusal('not_found')
    return present(row)
  }

  implement(app, 'GET /api/birdhouse/v1/passkeys', async ({ me }) => (await passkeys.list(me)).map(present))

  implement(app, 'POST /api/birdhouse/v1/passkeys/options', async ({ body, me }) => {
    await limitTries(house, countsOfChange(me), async () => {
      if (!(await isOwnPassword(ground, me, body.current))) throw new Refusal('wrong_credentials')
    })
    const card = await cards.one(me)
    const person = { id: me, handle: card?.handle ?? '', name: card?.name ?? '' }
    return { ...(await passkeys.beginAdding(await place(), person)) }
  })

  implement(app, 'POST /api/birdhouse/v1/passkeys', async ({ body, me, request }) => {
    const name = body.name ?? describeBrowser(request.headers['user-agent'] ?? '')
    return one(me, await passkeys.add(await place(), me, { name, response: body.response as never }))
  })

  implement(app, 'PATCH /api/birdhouse/v1/passkeys/:id', async ({ params, body, me }) => {
    await passkeys.rename(me, params.id, body.name)
    return one(me, params.id)
  })

  implement(app, 'DELETE /api/birdhouse/v1/passkeys/:id', async ({ params, me }) => {
    await passkeys.remove(me, params.id)
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/passkey-session/options', async () => ({
    ...(await passkeys.beginSigningIn(await place())),
  }))

  implement(app, 'POST /api/birdhouse/v1/passkey-session', async ({ body, request, reply }) => {
    const account = await passkeys.check(await place(), body.response as never)
    refuseWithoutAccess(house, request, reply, account)
    await signIn(house, request, reply, account)
    return readMyself(desk, account.id)
  })
}
