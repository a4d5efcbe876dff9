import type { FastifyInstance } from 'fastify'
import { MediaFields } from '#contract/mastodon/media.ts'
import { PICTURE_BYTES_MAX, VIDEO_BYTES_MAX } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Said } from '#server/domains/media/index.ts'
import { check, implement } from '../http/implement.ts'
import { receiveFields, receiveFiles, takeForms } from '../http/receive-file.ts'
import { presentMedium } from '../present/media.ts'
import type { Desk } from './shared.ts'

type Given = { description?: string | null | undefined; focus?: string | null | undefined }

/** What is not sent is left out. */
export function toSaid({ description, focus }: Given): Said {
  const [x = 0, y = 0] = focus?.split(',').map(Number) ?? []
  return { ...(description != null && { description }), ...(focus != null && { focus: { x, y } }) }
}

export async function answerMedium({ house, site }: Desk, ownerId: string, id: string) {
  const found = await house.media.findOwn(ownerId, id)
  if (found === null) throw new Refusal('not_found')
  return presentMedium(site, found)
}

export function media(app: FastifyInstance, desk: Desk): void {
  const { media } = desk.house
  app.register(async (part) => {
    await takeForms(part)
    for (const name of ['POST /api/v2/media', 'POST /api/v1/media'] as const)
      implement(part, name, ({ me, request }) =>
        media.withDraft((path) =>
          media.withDraft(async (poster) => {
            const { fields, came } = await receiveFiles(request, {
              file: { path, bytesMax: VIDEO_BYTES_MAX },
              thumbnail: { path: poster, bytesMax: PICTURE_BYTES_MAX },
            })
            if (!came.has('file')) throw new Refusal('media_missing')
            const said = toSaid(check(MediaFields, fields))
            const thumbnail = came.has('thumbnail') ? poster : undefined
            return answerMedium(desk, me, await media.takeIn({ ownerId: me, path, said, thumbnail }))
          }),
        ),
      )

    implement(part, 'PUT /api/v1/media/:id', async ({ params, body, me, request }) => {
      const fields = request.isMultipart() ? check(MediaFields, await receiveFields(request)) : body
      await media.describe(me, params.id, toSaid(fields))
      return answerMedium(desk, me, params.id)
    })
  })

  implement(app, 'GET /api/v1/media/:id', ({ params, me }) => answerMedium(desk, me, params.id))

  implement(app, 'DELETE /api/v1/media/:id', async ({ params, me }) => {
    await media.remove(me, params.id)
    return {}
  })
}
