import type { FastifyInstance } from 'fastify'
import type { Reply } from '#contract/index.ts'
import { WebPushSubscription } from '#contract/mastodon/push.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Session } from '#server/domains/people/index.ts'
import {
  changeSubscription,
  readSubscription,
  type Subscription,
  subscribe,
  unsubscribe,
} from '#server/domains/push/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from './shared.ts'

const KINDS = Object.keys(WebPushSubscription.shape.alerts.shape)

function idOf(session: Session | null): string {
  if (session === null) throw new Refusal('not_signed_in')
  return session.id
}

const wanted = (alerts: Partial<Record<string, boolean>>) => KINDS.filter((kind) => alerts[kind] === true)

export function push(app: FastifyInstance, desk: Desk): void {
  const { ground, push } = desk.house
  const present = async ({ id, endpoint, alerts, policy, detail, language }: Subscription) =>
    ({
      id,
      endpoint,
      server_key: await push.publicKey(),
      alerts: Object.fromEntries(KINDS.map((kind) => [kind, alerts.includes(kind)])),
      policy,
      standard: true,
      birdhouse: { detail, language },
    }) as Reply<'GET /api/v1/push/subscription'>

  implement(app, 'GET /api/v1/push/subscription', async ({ session }) =>
    present(await readSubscription(ground, idOf(session))),
  )
  implement(app, 'POST /api/v1/push/subscription', async ({ me, session, body }) => {
    const { endpoint, keys } = body.subscription
    await push.requireAddress(endpoint)
    const wish = {
      ...{ endpoint, ...keys },
      alerts: wanted(body.data?.alerts ?? {}),
      policy: body.data?.policy ?? 'all',
      detail: body.birdhouse?.detail ?? false,
      language: body.birdhouse?.language ?? 'en',
    }
    return present(await subscribe(ground, me, idOf(session), wish))
  })
  implement(app, 'PUT /api/v1/push/subscription', async ({ session, body: { data, birdhouse } }) => {
    const wish = {
      ...(data?.alerts && { alerts: wanted(data.alerts) }),
      ...(data?.policy && { policy: data.policy }),
      ...(birdhouse?.detail !== undefined && { detail: birdhouse.detail }),
      ...(birdhouse?.language && { language: birdhouse.language }),
    }
    const id = idOf(session)
    const nothing = Object.keys(wish).length === 0
    return present(nothing ? await readSubscription(ground, id) : await changeSubscription(ground, id, wish))
  })
  implement(app, 'DELETE /api/v1/push/subscription', async ({ session }) => {
    await unsubscribe(ground, idOf(session))
    return {}
  })
}
