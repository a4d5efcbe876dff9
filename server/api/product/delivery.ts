import type { FastifyInstance } from 'fastify'
import type { Level } from '#rules/announcements/levels.ts'
import { isShared, proposePlan, readPlan, type Step } from '#rules/plan/index.ts'
import {
  FEWEST,
  namesPersons,
  readCondition,
  readWritten,
  requireOpenGroups,
} from '#server/domains/announcements/index.ts'
import { listPlaces, namePlaces } from '#server/domains/channels/index.ts'
import {
  chooseChannels,
  countReach,
  placesFor,
  readPlanned,
  readUnwanted,
  readWays,
  revokeLinks,
} from '#server/domains/delivery/index.ts'
import { releaseProgress } from '#server/domains/figures/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'

export function deliveries(app: FastifyInstance, { house }: Desk): void {
  const { ground } = house
  const contact = async (me: string) => ({
    ways: await readWays(ground, me),
    unwanted: await readUnwanted(ground, me),
    overridden: (await house.delivery.plans.readChosen()).override,
  })

  implement(app, 'GET /api/birdhouse/v1/announcement_plan', async ({ me, query }) => {
    await requireOpenGroups(ground.db, me, query.condition)
    return propose(house, query)
  })
  implement(app, 'GET /api/birdhouse/v1/announcements/:id/deliveries', async ({ params }) => {
    await readWritten(ground.db, params.id)
    const plan = (await readPlanned(ground, params.id)) ?? { steps: [] }
    const places = await namePlaces(
      ground,
      plan.steps.flatMap(({ place }) => place ?? []),
    )
    return { plan, progress: await releaseProgress(ground, params.id), places }
  })
  implement(app, 'GET /api/birdhouse/v1/announcements/:id/unprintable', async ({ params }) => {
    const { plan, level, texts } = await readWritten(ground.db, params.id)
    const read = readPlan(plan, level)
    const isPaper = ({ channel }: Step) => channel === 'slip' || channel === 'briefing'
    if (!('plan' in read && read.plan.steps.some(isPaper))) return { letters: [] }
    const text = texts.map(({ short, fullText }) => `${short} ${fullText ?? ''}`).join(' ')
    return { letters: await house.channels.unprintable(text) }
  })
  implement(app, 'GET /api/birdhouse/v1/contact', ({ me }) => contact(me))
  implement(app, 'PUT /api/birdhouse/v1/contact', async ({ me, body }) => {
    await chooseChannels(ground, me, [...new Set(body.unwanted)])
    return contact(me)
  })
  implement(app, 'DELETE /api/birdhouse/v1/contact/links', async ({ me }) => {
    await revokeLinks(ground, me)
    return {}
  })
}

/**
 * Whether one person has an address or a telephone is not to be asked: of fewer than five, and where persons are named, all count
 * as reached.
 */
function inFives<T extends Record<string, number>>(people: number, named: boolean, reach: T): T {
  const shown = (count: number) => (people < FEWEST || named ? people : Math.floor(count / FEWEST) * FEWEST)
  return Object.fromEntries(Object.entries(reach).map(([channel, count]) => [channel, shown(count)])) as T
}

/** Of what can send now; places where nobody of the audience belongs are left out. */
async function propose(
  { ground, delivery }: Desk['house'],
  { level, condition }: { level: Level; condition: string },
) {
  const { people, ...counted } = await countReach(ground, condition)
  const reach = inFives(people, namesPersons(readCondition(condition)), counted)
  const channels = await Promise.all(
    delivery.carriers.map(async ({ channel, ready }) => {
      const now = await ready()
      return { channel, ready: now.ready, why: now.ready ? '' : now.why }
    }),
  )
  const works = (channel: string) => channels.some((one) => one.channel === channel && one.ready)
  const open = (await listPlaces(ground)).filter(({ channel }) => isShared(channel) && works(channel))
  const meant = await placesFor(ground, open, condition)
  const places = open
    .filter(({ id }) => meant.has(id))
    .map(({ id, channel, name }) => ({ id, channel, name }))
  const usable = { email: 0, push: 0, sms: 0 }
  for (const channel of ['email', 'push', 'sms'] as const)
    if (works(channel)) usable[channel] = reach[channel]
  return { plan: proposePlan(level, { people: usable, places }), people, reach, channels, places }
}
