import type { FastifyInstance } from 'fastify'
import {
  addBlackout,
  addSender,
  archiveSender,
  type Blackout,
  changeSender,
  listSenders,
  readCalendar,
  removeBlackout,
} from '#server/domains/announcements/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentSender } from '../present/announcement.ts'

const presentBlackout = ({ id, name, startsAt, endsAt }: Blackout) => ({
  id,
  name,
  starts_at: startsAt.toISOString(),
  ends_at: endsAt.toISOString(),
})

export function senders(app: FastifyInstance, { house }: Desk): void {
  const { ground } = house

  implement(app, 'GET /api/birdhouse/v1/senders', async () =>
    (await listSenders(ground)).map((one) => ({ ...presentSender(one), spent_hours: one.spentHours })),
  )
  implement(app, 'POST /api/birdhouse/v1/senders', async ({ body }) =>
    presentSender(await addSender(ground, { name: body.name, budgetHours: body.budget_hours })),
  )
  implement(app, 'PUT /api/birdhouse/v1/senders/:id', async ({ params, body }) =>
    presentSender(await changeSender(ground, params.id, { name: body.name, budgetHours: body.budget_hours })),
  )
  implement(app, 'DELETE /api/birdhouse/v1/senders/:id', async ({ params }) => {
    await archiveSender(ground, params.id)
    return {}
  })

  implement(app, 'GET /api/birdhouse/v1/announcement_calendar', async ({ query }) => {
    const span = { from: new Date(query.from), to: new Date(query.to) }
    const { announcements, blackouts } = await readCalendar(ground, span)
    return {
      announcements: announcements.map((one) => ({ ...one, at: one.at.toISOString() })),
      blackouts: blackouts.map(presentBlackout),
    }
  })
  implement(app, 'POST /api/birdhouse/v1/blackouts', async ({ body }) =>
    presentBlackout(
      await addBlackout(ground, {
        name: body.name,
        startsAt: new Date(body.starts_at),
        endsAt: new Date(body.ends_at),
      }),
    ),
  )
  implement(app, 'DELETE /api/birdhouse/v1/blackouts/:id', async ({ params }) => {
    await removeBlackout(ground, params.id)
    return {}
  })
}
