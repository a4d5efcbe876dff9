import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { archive } from './archive/archive.ts'
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
import { accounts } from './mastodon/accounts.ts'
import { standingAnnouncements } from './mastodon/announcements.ts'
import { apps } from './mastodon/apps.ts'
import { conversations } from './mastodon/conversations.ts'
import { instanceDocuments } from './mastodon/documents.ts'
import { emoji } from './mastodon/emoji.ts'
import { endorsements } from './mastodon/endorsements.ts'
import { featuredTags } from './mastodon/featured-tags.ts'
import { filters } from './mastodon/filters.ts'
import { filtersV1 } from './mastodon/filters-v1.ts'
import { followRequests } from './mastodon/follow-requests.ts'
import { instance } from './mastodon/instance.ts'
import { lists } from './mastodon/lists.ts'
import { media } from './mastodon/media.ts'
import { mutes } from './mastodon/mutes.ts'
import { notificationGroups } from './mastodon/notification-groups.ts'
import { notificationPolicy } from './mastodon/notification-policy.ts'
import { notifications } from './mastodon/notifications.ts'
import { polls } from './mastodon/polls.ts'
import { profile } from './mastodon/profile.ts'
import { push } from './mastodon/push.ts'
import { quotes } from './mastodon/quotes.ts'
import { reports } from './mastodon/reports.ts'
import { rules } from './mastodon/rules.ts'
import { scheduled } from './mastodon/scheduled.ts'
import { search } from './mastodon/search.ts'
import type { Desk } from './mastodon/shared.ts'
import { silences } from './mastodon/silence.ts'
import { statuses } from './mastodon/statuses.ts'
import { suggestions } from './mastodon/suggestions.ts'
import { tags } from './mastodon/tags.ts'
import { timelines } from './mastodon/timelines.ts'
import { trends } from './mastodon/trends.ts'
import { oauth } from './oauth/oauth.ts'
import type { Site } from './present/account.ts'
import { presentEmoji } from './present/emoji.ts'
import { createStatusPresenter } from './present/status.ts'
import { announcementTests } from './product/announcement-tests.ts'
import { announcements } from './product/announcements.ts'
import { audience } from './product/audience.ts'
import { audit } from './product/audit.ts'
import { authorise } from './product/authorise.ts'
import { byMail } from './product/by-mail.ts'
import { channels } from './product/channels.ts'
import { daily } from './product/daily.ts'
import { deliveries } from './product/delivery.ts'
import { digest } from './product/digest.ts'
import { documents } from './product/documents.ts'
import { drafts } from './product/drafts.ts'
import { feed } from './product/feed.ts'
import { figures } from './product/figures.ts'
import { glossary } from './product/glossary.ts'
import { groups } from './product/groups.ts'
import { health } from './product/health.ts'
import { hooks } from './product/hooks.ts'
import { lane } from './product/lane.ts'
import { logo } from './product/logo.ts'
import { mail } from './product/mail.ts'
import { managedApps } from './product/managed-apps.ts'
import { openapi } from './product/openapi.ts'
import { organisation } from './product/organisation.ts'
import { papers } from './product/papers.ts'
import { passkeys } from './product/passkeys.ts'
import { people } from './product/people.ts'
import { questions } from './product/questions.ts'
import { cases } from './product/reports.ts'
import { roles } from './product/roles.ts'
import { secondFactor } from './product/second-factor.ts'
import { senders } from './product/senders.ts'
import { session } from './product/session.ts'
import { suspension } from './product/suspension.ts'
import { talk } from './product/talk.ts'
import { templates } from './product/templates.ts'
import { transfer } from './product/transfer/transfer.ts'
import { uploads } from './product/uploads.ts'
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
  for (const part of [
    statuses,
    timelines,
    trends,
    accounts,
    followRequests,
    profile,
    endorsements,
    featuredTags,
    suggestions,
    mutes,
    silences,
    lists,
    conversations,
    filters,
    filtersV1,
    media,
    emoji,
    uploads,
    groups,
    tags,
    search,
    notifications,
    notificationGroups,
    push,
    notificationPolicy,
    polls,
    scheduled,
    quotes,
    instance,
    instanceDocuments,
    apps,
    authorise,
    managedApps,
    organisation,
    logo,
    session,
    suspension,
    secondFactor,
    passkeys,
    mail,
    documents,
    drafts,
    glossary,
    byMail,
    people,
    roles,
    audit,
    daily,
    digest,
    deliveries,
    lane,
    standingAnnouncements,
    announcements,
    announcementTests,
    talk,
    templates,
    figures,
    questions,
    audience,
    senders,
    channels,
    papers,
    hooks,
    feed,
    rules,
    archive,
    transfer,
    health,
    reports,
    cases,
  ])
    part(app, desk)
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
