import type { FastifyInstance, FastifyReply } from 'fastify'
import { MediaFields } from '#contract/mastodon/media.ts'
import { PICTURE_BYTES_MAX, VIDEO_BYTES_MAX } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Said } from '#server/domains/media/index.ts'
import { check, implement } from '../http/implement.ts'
import { receiveFiles, takeForms } from '../http/receive-file.ts'
import { presentComing, presentMedium } from '../present/media.ts'
import type { Desk } from './shared.ts'

type Given = { description?: string | null | undefined; focus?: string | null | undefined }

/** What is not sent is left out. */
export function toSaid({ description, focus }: Given): Said {
  const [x = 0, y = 0] = focus?.split(',').map(Number) ?? []
  return { ...(description != null && { description }), ...(focus != null && { focus: { x, y } }) }
}

/** Of what is still drawn, with 202 or 206, no more than that it is there. Throws Refusal `not_found`. */
export async function answerMedium({ house, site }: Desk, ownerId: string, id: string, reply?: FastifyReply) {
  const found = await house.media.findOwn(ownerId, id)
  if (found !== null) return presentMedium(site, found)
  if (reply === undefined || !(await house.media.later.isComing(ownerId, id))) throw new Refusal('not_found')
  reply.status(reply.request.method === 'GET' ? 206 : 202)
  return presentComing(id)
}

export function media(app: FastifyInstance, desk: Desk): void {
  const { media } = desk.house
  app.register(async (part) => {
    await takeForms(part)
    for (const name of ['POST /api/v2/media', 'POST /api/v1/media'] as const)
      implement(part, name, ({ me, request, reply }) =>
        media.withDraft((path) =>
          media.withDraft(async (poster) => {
            const { fields, came } = await receiveFiles(request, {
              file: { path, bytesMax: VIDEO_BYTES_MAX },
              thumbnail: { path: poster, bytesMax: PICTURE_BYTES_MAX },
            })
            if (!came.has('file')) throw new Refusal('media_missing')
            const said = toSaid(check(MediaFields, fields))
            if (name === 'POST /api/v2/media' && !came.has('thumbnail')) {
              const { id } = await media.later.takeIn({ ownerId: me, path, said })
              return answerMedium(desk, me, id, reply)
            }
            const thumbnail = came.has('thumbnail') ? poster : undefined
            return answerMedium(desk, me, await media.takeIn({ ownerId: me, path, said, thumbnail }))
          }),
        ),
      )

    implement(part, 'PUT /api/v1/media/:id', ({ params, body, me, request }) =>
      media.withDraft(async (path) => {
        const { fields, came } = request.isMultipart()
          ? await receiveFiles(request, { thumbnail: { path, bytesMax: PICTURE_BYTES_MAX } })
          : { fields: body, came: new Set<string>() }
        const said = toSaid(check(MediaFields, fields))
        await media.later.settle(me, params.id)
        await media.describe({ ownerId: me, id: params.id, said }, came.has('thumbnail') ? path : undefined)
        return answerMedium(desk, me, params.id)
      }),
    )
  })

  implement(app, 'GET /api/v1/media/:id', ({ params, me, reply }) => answerMedium(desk, me, params.id, reply))

  implement(app, 'DELETE /api/v1/media/:id', async ({ params, me }) => {
    await media.remove(me, params.id)
    return {}
  })
}
