import type { FastifyInstance } from 'fastify'
import type { Input } from '#contract/index.ts'
import {
  askForApproval,
  begin,
  change,
  correct,
  decide,
  listRevisions,
  listWritten,
  publish,
  readWritten,
  remove,
  unschedule,
  type Wish,
  type Written,
  withdraw,
} from '#server/domains/announcements/index.ts'
import { type Call, implement } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentText, presentWritten } from '../present/announcement.ts'
import { toTalkWish } from './talk.ts'

type Body = Input<'POST /api/birdhouse/v1/announcements'>['body']

export function announcements(app: FastifyInstance, desk: Desk): void {
  const { ground, organisation } = desk.house
  const limit = async () => (await organisation()).postLimit
  const answer = async (written: Promise<Written>) => presentOne(desk, await written)

  implement(app, 'GET /api/birdhouse/v1/announcements', async ({ query, request, reply }) => {
    const found = await listWritten(ground, query.state, query)
    const keys = found.map(({ id }) => id)
    linkPages(request, reply, keys, query.limit, desk.site.url)
    return presentAll(desk, found)
  })
  implement(app, 'POST /api/birdhouse/v1/announcements', ({ me, body }) =>
    answer(begin(ground, me, toWish(body) as Wish)),
  )
  implement(app, 'GET /api/birdhouse/v1/announcements/:id', ({ params }) =>
    answer(readWritten(ground.db, params.id)),
  )
  implement(app, 'PUT /api/birdhouse/v1/announcements/:id', (call) =>
    answer(
      change(ground, call.me, stopping(call), {
        ...toWish(call.body),
        known: new Date(call.body.changed_at),
      }),
    ),
  )
  implement(app, 'DELETE /api/birdhouse/v1/announcements/:id', async (call) => {
    await remove(ground, stopping(call))
    return {}
  })
  implement(app, 'GET /api/birdhouse/v1/announcements/:id/revisions', async ({ params }) => {
    await readWritten(ground.db, params.id)
    const found = await listRevisions(ground, params.id)
    return found.map(({ revision, texts }) => ({ revision, texts: texts.map(presentText) }))
  })

  implement(app, 'POST /api/birdhouse/v1/announcements/:id/ask', async ({ me, params, body }) =>
    answer(askForApproval(ground, { ...named(params, body), by: me, limit: await limit() })),
  )
  implement(app, 'POST /api/birdhouse/v1/announcements/:id/approve', (call) =>
    answer(decide(ground, { ...deciding(call), refusal: null })),
  )
  implement(app, 'POST /api/birdhouse/v1/announcements/:id/refuse', (call) =>
    answer(decide(ground, { ...deciding(call), refusal: call.body.words })),
  )
  implement(app, 'POST /api/birdhouse/v1/announcements/:id/publish', async (call) => {
    const { at, in_blackout: inBlackout, talk } = call.body
    const wish = {
      ...{ ...deciding(call), at: at === null ? null : new Date(at), inBlackout },
      talk: talk && toTalkWish(desk.site, talk),
    }
    return answer(publish(ground, { ...wish, limit: await limit() }))
  })
  implement(app, 'POST /api/birdhouse/v1/announcements/:id/unschedule', (call) =>
    answer(unschedule(ground, stopping(call))),
  )
  implement(app, 'POST /api/birdhouse/v1/announcements/:id/correct', async ({ me, params, body }) => {
    const texts = body.texts.map(toText)
    return answer(correct(ground, { ...named(params, body), by: me, texts, limit: await limit() }))
  })
  implement(app, 'POST /api/birdhouse/v1/announcements/:id/withdraw', (call) =>
    answer(withdraw(ground, { ...stopping(call), by: call.me })),
  )
}

const named = ({ id }: { id: string }, { changed_at }: { changed_at: string }) => ({
  id,
  known: new Date(changed_at),
})

type Act = 'approve' | 'refuse' | 'publish'

type Calling = Pick<Call<'DELETE /api/birdhouse/v1/announcements/:id'>, 'params' | 'session'>

const stopping = ({ params, session }: Calling) => ({
  id: params.id,
  mayEmergency: session?.permissions.has('announce_emergency') ?? false,
})

const deciding = (call: Call<`POST /api/birdhouse/v1/announcements/:id/${Act}`>) => ({
  ...{ ...named(call.params, call.body), by: call.me },
  ...stopping(call),
})

export const toText = ({ language, short, full_text }: Body['texts'][number]) => ({
  language,
  short,
  fullText: full_text?.trim() ? full_text : null,
})

/** What is not said is left out. */
function toWish({ sender_id, media_ids, expires_at, texts, ...body }: Partial<Body>): Partial<Wish> {
  const { level, purpose, condition, joiners, duty, reason, language, plan } = body
  const said = {
    ...{ level, purpose, condition, joiners, duty, reason, language, plan },
    ...{ senderId: sender_id, mediaIds: media_ids, texts: texts?.map(toText) },
    expiresAt: expires_at == null ? expires_at : new Date(expires_at),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

async function presentAll({ house, site }: Desk, all: readonly Written[]) {
  const ids = all.flatMap(({ author_id, approver_id }) =>
    [author_id, approver_id].filter((id) => id !== null),
  )
  const people = await house.cards.read(ids)
  return all.map((one) => presentWritten(site, one, people))
}

async function presentOne(desk: Desk, written: Written) {
  const [one] = await presentAll(desk, [written])
  if (one === undefined) throw new Error('What was written was not presented.')
  return one
}
