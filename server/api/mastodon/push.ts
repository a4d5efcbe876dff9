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
import { readToken } from '../http/cookie.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from './shared.ts'

const KINDS = Object.keys(WebPushSubscription.shape.alerts.shape)

function idOf(session: Session | null): string {
  if (session === null) throw new Refusal('not_signed_in')
  return session.id
}

const wanted = (alerts: Partial<Record<string, boolean>>) => KINDS.filter((kind) => alerts[kind] === true)

export function push(app: FastifyInstance, desk: Desk): void {
  const { cards, config, ground, push } = desk.house
  const present = async ({ id, endpoint, alerts, policy, detail, language, standard }: Subscription) =>
    ({
      id,
      endpoint,
      server_key: await push.publicKey(),
      alerts: Object.fromEntries(KINDS.map((kind) => [kind, alerts.includes(kind)])),
      policy,
      standard,
      birdhouse: { detail, language },
    }) as Reply<'GET /api/v1/push/subscription'>

  const languageOf = async (id: string) =>
    (await cards.one(id))?.languages.find((one) => one === 'de' || one === 'en') ?? 'en'

  implement(app, 'GET /api/v1/push/subscription', async ({ session }) =>
    present(await readSubscription(ground, idOf(session))),
  )
  implement(app, 'POST /api/v1/push/subscription', async ({ me, session, body, request }) => {
    const { endpoint, keys, standard = false } = body.subscription
    await push.requireAddress(endpoint)
    const said = readToken(request, config)
    const app = said !== null && !said.byCookie
    const wish = {
      ...{ endpoint, ...keys },
      alerts: wanted(body.data?.alerts ?? {}),
      policy: body.data?.policy ?? body.policy ?? 'all',
      // Whoever turns pushes on in an app expects what apps show; in a browser there is a switch for it.
      detail: body.birdhouse?.detail ?? app,
      language: body.birdhouse?.language ?? (await languageOf(me)),
      standard,
    }
    const token = app ? push.sealToken(said.token) : null
    return present(await subscribe(ground, { accountId: me, sessionId: idOf(session), token }, wish))
  })
  implement(app, 'PUT /api/v1/push/subscription', async ({ session, body: { data, birdhouse, ...body } }) => {
    const policy = data?.policy ?? body.policy
    const wish = {
      ...(data?.alerts && { alerts: wanted(data.alerts) }),
      ...(policy && { policy }),
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
