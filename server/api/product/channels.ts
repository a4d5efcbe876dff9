import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import {
  addPlace,
  changePlace,
  closeScreen,
  listPlaces,
  openScreen,
  type Place,
  removePlace,
} from '#server/domains/channels/index.ts'
import type { Rate } from '#server/platform/rate/index.ts'
import { limit } from '../http/guard.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentAccount } from '../present/account.ts'
import { presentPlace } from '../present/place.ts'
import { presentPlan, toMinutes } from '../present/plan.ts'
import { testMessage } from './letters/test-message.ts'

/** Nobody is to be flooded from here, and SMS cost money. */
const TESTS: Rate = { burst: 10, seconds: 600 }

export function channels(app: FastifyInstance, { house, site }: Desk): void {
  const { ground } = house
  const { gateway, sealer, carriers } = house.channels

  async function presentPlaces(places: Place[]) {
    const leaders = await house.cards.list(places.flatMap(({ leaderId }) => leaderId ?? []))
    const byId = new Map(leaders.map((card) => [card.id, presentAccount(site, card)]))
    return places.map((place) => presentPlace(place, byId.get(place.leaderId ?? '') ?? null))
  }

  async function present() {
    const [shown, places, states] = await Promise.all([
      gateway.show(),
      listPlaces(ground, undefined, sealer).then(presentPlaces),
      Promise.all(carriers.map(async (one) => ({ channel: one.channel, ...(await one.ready()) }))),
    ])
    return {
      channels: states.map((one) => ({
        ...{ channel: one.channel, ready: one.ready, why: one.ready ? null : one.why },
      })),
      gateway: shown && known(shown),
      plan: presentPlan(await house.delivery.plans.readChosen()),
      places,
    }
  }

  async function onePlace(id: string) {
    const place = (await listPlaces(ground, undefined, sealer)).find((one) => one.id === id)
    const [shown] = place === undefined ? [] : await presentPlaces([place])
    if (shown === undefined) throw new Refusal('not_found')
    return shown
  }

  implement(app, 'GET /api/birdhouse/v1/channels', present)

  implement(app, 'PUT /api/birdhouse/v1/channels/sms', async ({ body: { secret, ...wanted }, me }) => {
    await gateway.change(me, wanted, secret)
    return present()
  })

  implement(
    app,
    'PUT /api/birdhouse/v1/channels/plan',
    async ({ body: { a_minute, quiet, ...chosen }, me }) => {
      const hours = quiet && { from: toMinutes(quiet.from), to: toMinutes(quiet.to) }
      await house.delivery.plans.change(me, { ...chosen, quiet: hours, aMinute: a_minute })
      return present()
    },
  )

  implement(app, 'DELETE /api/birdhouse/v1/channels/sms', async ({ me }) => {
    await gateway.remove(me)
    return present()
  })

  implement(app, 'POST /api/birdhouse/v1/channels/sms/hook', async ({ me }) => ({
    url: `${site.url}/api/birdhouse/v1/hooks/sms/${await gateway.newHook(me)}`,
  }))

  implement(app, 'POST /api/birdhouse/v1/channels/test', async ({ body: { channel, to, language }, me }) => {
    limit(house, `channel tests ${me}`, TESTS)
    const carrier = carriers.find((one) => one.channel === channel)
    if (carrier === undefined) throw new Refusal('not_found')
    const { name } = await house.organisation()
    const message = testMessage({ language, organisation: name, url: site.url })
    const outcome = await carrier.send({ ...message, id: newId(), to: channel === 'push' ? me : to })
    return { kind: outcome.kind, said: outcome.kind === 'accepted' ? '' : outcome.said }
  })

  implement(
    app,
    'POST /api/birdhouse/v1/places',
    async ({ body: { leader_id: leaderId, by_person: byPerson, ...body }, me }) =>
      onePlace(await addPlace(ground, sealer, { ...body, leaderId, byPerson, by: me })),
  )

  implement(
    app,
    'PUT /api/birdhouse/v1/places/:id',
    async ({ params, body: { leader_id: leaderId, by_person: byPerson, ...body }, me }) => {
      await changePlace(ground, sealer, { ...body, leaderId, byPerson, by: me, id: params.id })
      return onePlace(params.id)
    },
  )

  implement(app, 'DELETE /api/birdhouse/v1/places/:id', async ({ params, me }) => {
    await removePlace(ground, { by: me, id: params.id })
    return {}
  })

  implement(app, 'POST /api/birdhouse/v1/places/:id/screen', async ({ params, me }) => ({
    url: `${site.url}/screen/${await openScreen(ground, { by: me, id: params.id })}`,
  }))

  implement(app, 'DELETE /api/birdhouse/v1/places/:id/screen', async ({ params, me }) => {
    await closeScreen(ground, { by: me, id: params.id })
    return {}
  })
}

type Shown = { hasSecret: boolean; hasHook: boolean }

const known = <T extends Shown>({ hasSecret, hasHook, ...shown }: T) => ({
  ...shown,
  has_secret: hasSecret,
  has_hook: hasHook,
})
