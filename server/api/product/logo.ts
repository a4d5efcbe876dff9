import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { LogoFields } from '#contract/product/logo.ts'
import { Refusal } from '#server/base/errors.ts'
import { changeLogo, removeLogo } from '#server/domains/people/index.ts'
import { check, implement } from '../http/implement.ts'
import { receiveFile, takeForms } from '../http/receive-file.ts'
import { sendFile } from '../http/send-file.ts'
import type { Desk } from '../mastodon/shared.ts'
import { presentLogo } from '../present/logo.ts'

/** As it is sent; what is kept is much smaller. */
const SENT_MAX = 4 * 1024 * 1024

export function logo(app: FastifyInstance, { house, site }: Desk): void {
  const { ground, media } = house
  const present = async () => presentLogo(site, (await house.organisation()).logo)

  app.register(async (part) => {
    await takeForms(part)
    implement(part, 'POST /api/birdhouse/v1/organisation/logo', ({ me, request }) =>
      media.withDraft(async (path) => {
        const { background } = check(LogoFields, await receiveFile(request, path, SENT_MAX))
        await changeLogo(ground, media.blobs, me, background, await readFile(path))
        return present()
      }),
    )
  })

  implement(app, 'DELETE /api/birdhouse/v1/organisation/logo/:background', async ({ me, params }) => {
    await removeLogo(ground, me, params.background)
    return present()
  })

  // Whoever signs in sees it, so it is for everybody. It costs no query, as the files of the app, so nobody is counted.
  app.get<{ Params: { file: string } }>('/logo/:file', async (request, reply) => {
    const logos = (await house.organisation()).logo
    const { file } = request.params
    const found = file === 'light.webp' ? logos.light : file === 'dark.webp' ? logos.dark : null
    if (found === null) throw new Refusal('not_found')
    const path = media.blobs.pathOf(found.blob)
    return sendFile(request, reply, { path, type: 'image/webp', name: file, tag: found.blob.slice(0, 32) })
  })
}
