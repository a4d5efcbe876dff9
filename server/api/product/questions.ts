import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { readWritten } from '#server/domains/announcements/index.ts'
import { answer, ask, listMine, readResult } from '#server/domains/remembered/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentRecall } from '../present/recall.ts'

export function questions(app: FastifyInstance, { house }: Desk): void {
  const { ground } = house

  implement(app, 'GET /api/birdhouse/v1/announcements/:id/recall', async ({ params }) => {
    await readWritten(ground.db, params.id)
    const result = await readResult(ground, params.id)
    return result === null ? null : presentRecall(result)
  })
  implement(app, 'POST /api/birdhouse/v1/announcements/:id/question', async ({ params, body }) => {
    await ask(ground, { ...body, announcementId: params.id })
    const result = await readResult(ground, params.id)
    if (result === null) throw new Refusal('not_found')
    return presentRecall(result)
  })
  implement(app, 'GET /api/birdhouse/v1/questions', async ({ me }) =>
    (await listMine(ground, me)).map(({ announcementId, closesAt, ...question }) => ({
      ...question,
      announcement_id: announcementId,
      closes_at: closesAt.toISOString(),
    })),
  )
  implement(app, 'POST /api/birdhouse/v1/questions/:id/answer', async ({ me, params, body }) => {
    await answer(ground, { id: params.id, accountId: me, option: body.option })
    return {}
  })
}
