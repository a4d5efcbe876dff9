import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { readCallback } from '#rules/sms/callback.ts'
import { Refusal } from '#server/base/errors.ts'
import { tokenHash } from '#server/platform/secrets/index.ts'
import { implement } from '../http/implement.ts'
import type { Desk } from '../mastodon/shared.ts'

/** What comes back of messages that went out: each hook opens with a secret of its own, and tells nothing. */
export function hooks(app: FastifyInstance, { house }: Desk): void {
  app.register(async (part) => {
    const type = 'application/x-www-form-urlencoded'
    part.removeContentTypeParser(type)
    part.addContentTypeParser(type, { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    implement(part, 'POST /api/birdhouse/v1/hooks/sms/:token', async ({ params, request }) => {
      const settings = await house.channels.gateway.ofHook(params.token)
      if (settings === null) throw new Refusal('not_found')
      const told = readCallback(settings, request.body)
      if (told !== null) await house.channels.hear(told)
      return {}
    })
  })

  app.register(async (part) => {
    part.addContentTypeParser('message/rfc822', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    )
    implement(part, 'POST /api/birdhouse/v1/hooks/bounces', async ({ query, request }) => {
      const { BOUNCE_SECRET } = house.config
      const given = request.headers.authorization?.replace(/^Bearer /i, '') ?? ''
      if (BOUNCE_SECRET === undefined || !timingSafeEqual(tokenHash(given), tokenHash(BOUNCE_SECRET)))
        throw new Refusal('not_found')
      if (typeof request.body !== 'string') throw new Refusal('unsupported_media_type')
      return { known: await house.channels.hearBounce(query.recipient, request.body) }
    })
  })
}
