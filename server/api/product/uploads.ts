import type { FastifyInstance } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { implement } from '../http/implement.ts'
import { answerMedium, toSaid } from '../mastodon/media.ts'
import type { Desk } from '../mastodon/shared.ts'

const present = (upload: { id: string; size: number; received: number }) => ({
  id: upload.id,
  size: upload.size,
  offset: upload.received,
})

export function uploads(app: FastifyInstance, desk: Desk): void {
  const { media } = desk.house

  implement(app, 'POST /api/birdhouse/v1/uploads', async ({ body, me }) =>
    present(await media.uploads.begin(me, body.size)),
  )

  implement(app, 'GET /api/birdhouse/v1/uploads/:id', async ({ params, me }) => {
    const found = await media.uploads.find(me, params.id)
    if (found === null) throw new Refusal('not_found')
    return present(found)
  })

  app.register(async (part) => {
    part.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    implement(part, 'PATCH /api/birdhouse/v1/uploads/:id', async ({ params, query, me, request }) => {
      if (!Buffer.isBuffer(request.body)) throw new Refusal('unsupported_media_type')
      return present(await media.uploads.append(me, params.id, query.offset, request.body))
    })
  })

  implement(app, 'POST /api/birdhouse/v1/uploads/:id/finish', async ({ params, body, me }) =>
    answerMedium(desk, me, await media.finish(me, params.id, toSaid(body))),
  )

  implement(app, 'DELETE /api/birdhouse/v1/uploads/:id', async ({ params, me }) => {
    await media.uploads.drop(me, params.id)
    return {}
  })
}
