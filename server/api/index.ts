import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { House } from './house.ts'
import { answerPreflights } from './http/cors.ts'
import { answerErrors } from './http/errors.ts'
import { takeForms } from './http/forms.ts'
import { guard } from './http/guard.ts'
import { sendSecureHeaders } from './http/headers.ts'
import { takeJson } from './http/json.ts'
import { ignoreExpectations, refuseAddress, refuseMalformed, requireHost } from './http/malformed.ts'
import { metrics } from './http/metrics.ts'
import { sendInParts } from './http/send-parts.ts'
import { type Live, live } from './live/live.ts'
import { mayUpgrade } from './live/streams/upgrade.ts'
import type { Desk } from './mastodon/shared.ts'
import { oauth } from './oauth/oauth.ts'
import { parts } from './parts.ts'
import type { Site } from './present/account.ts'
import { presentEmoji } from './present/emoji.ts'
import { createStatusPresenter } from './present/status.ts'
import { openapi } from './product/openapi.ts'
import { avatars, ownPictures } from './web/avatar.ts'
import { code } from './web/code.ts'
import { documentPages } from './web/documents.ts'
import { manifest } from './web/manifest.ts'
import { cardPictures, emojiFiles, files } from './web/media.ts'
import { pages } from './web/pages.ts'
import { personal } from './web/personal.ts'
import { question } from './web/question.ts'
import { wellKnown } from './web/well-known.ts'

export type { House } from './house.ts'

export type Api = { app: FastifyInstance; live: Live; site: { url: string } }

/** The whole of HTTP, not listening yet. */
export async function createApi(house: House): Promise<Api> {
  const { config } = house
  const app = fastify({
    logger: { level: config.LOG_LEVEL, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all: a request that fails says so by itself.
    childLoggerFactory: (logger) => logger,
    trustProxy: config.TRUST_PROXY?.split(',').map((address) => address.trim()) ?? false,
    // Some apps end addresses with a slash.
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    bodyLimit: 64 * 1024,
    requestTimeout: 60_000,
    http: { requireHostHeader: false, shouldUpgradeCallback: mayUpgrade },
    frameworkErrors: (error, request, reply) => refuseAddress(config, error, request, reply),
    clientErrorHandler: (error, socket) => refuseMalformed(config, error, socket),
  })
  app.removeContentTypeParser('text/plain')
  takeJson(app)
  takeForms(app)
  ignoreExpectations(app)
  const site: Site = {
    url: config.publicUrl,
    get host() {
      return new URL(site.url).host
    },
    file: (path, of) => site.url + house.signer.sign(path, of),
    turns: house.signer.turns,
    emojis: (text) => house.emojis.find(text).map((one) => presentEmoji(site, one)),
  }
  const desk: Desk = { house, site, statuses: createStatusPresenter(site) }
  await app.register(cookie, { hook: false })
  answerErrors(app)
  sendSecureHeaders(app, config)
  sendInParts(app, config)
  answerPreflights(app)
  requireHost(app)
  guard(app, house)
  let openPages = () => 0
  metrics(app, house, () => openPages())
  // As apps and monitors of Mastodon ask.
  app.get('/health', (_request, reply) => reply.type('text/plain').send('OK'))
  app.get('/healthz', (_request, reply) => {
    // What is wrong names folders of this machine, which are nobody's business outside; it was printed for whoever runs it.
    if (house.trouble() === undefined) return reply.send({ ok: true })
    return reply
      .status(503)
      .send({ ok: false, trouble: 'The server has printed what is wrong and what to do.' })
  })
  for (const part of parts) part(app, desk)
  const streams = live(app, desk)
  openPages = streams.count
  openapi(app)
  avatars(app, house)
  ownPictures(app, house)
  files(app, house)
  emojiFiles(app, house)
  cardPictures(app, house)
  documentPages(app, desk)
  manifest(app, house)
  await oauth(app, desk)
  wellKnown(app, house)
  await personal(app, house)
  await question(app, house)
  await code(app, house)
  await pages(app, house)
  return { app, live: streams, site }
}
