import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { EmojiFields } from '#contract/product/emoji.ts'
import { check, implement } from '../http/implement.ts'
import { receiveFile, takeForms } from '../http/receive-file.ts'
import { presentEmoji, presentManagedEmoji } from '../present/emoji.ts'
import type { Desk } from './shared.ts'

/** As it is sent; what is kept is much smaller. */
const SENT_MAX = 2 * 1024 * 1024

export function emoji(app: FastifyInstance, { house, site }: Desk): void {
  const { emojis, media } = house

  implement(app, 'GET /api/v1/custom_emojis', async () => emojis.list().map((one) => presentEmoji(site, one)))

  implement(app, 'GET /api/birdhouse/v1/emoji', async () =>
    (await emojis.listAll()).map((one) => presentManagedEmoji(site, one)),
  )

  app.register(async (part) => {
    await takeForms(part)
    implement(part, 'POST /api/birdhouse/v1/emoji', ({ me, request }) =>
      media.withDraft(async (path) => {
        const fields = check(EmojiFields, await receiveFile(request, path, SENT_MAX)) as {
          shortcode: string
          category: string
        }
        return presentManagedEmoji(site, await emojis.add(me, await readFile(path), fields))
      }),
    )
  })

  implement(app, 'PATCH /api/birdhouse/v1/emoji/:id', async ({ params, body, me }) =>
    presentManagedEmoji(site, await emojis.change(me, params.id, body)),
  )
}
