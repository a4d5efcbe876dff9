import type { FastifyInstance } from 'fastify'
import { MediaFields } from '#contract/mastodon/media.ts'
import { PICTURE_BYTES_MAX } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import { check, implement } from '../http/implement.ts'
import { receiveFiles, takeForms } from '../http/receive-file.ts'
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

  app.register(async (part) => {
    await takeForms(part)
    implement(part, 'POST /api/birdhouse/v1/uploads/:id/finish', async ({ params, body, me, request }) => {
      const one = { ownerId: me, id: params.id }
      if (!request.isMultipart())
        return answerMedium(desk, me, await media.finish({ ...one, said: toSaid(body) }))
      return media.withDraft(async (path) => {
        const places = { thumbnail: { path, bytesMax: PICTURE_BYTES_MAX } }
        const { fields, came } = await receiveFiles(request, places)
        const said = toSaid(check(MediaFields, fields))
        const thumbnail = came.has('thumbnail') ? path : undefined
        return answerMedium(desk, me, await media.finish({ ...one, said, thumbnail }))
      })
    })
  })

  implement(app, 'DELETE /api/birdhouse/v1/uploads/:id', async ({ params, me }) => {
    await media.uploads.drop(me, params.id)
    return {}
  })
}
