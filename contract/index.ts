import type { z } from 'zod'
import { accountEndpoints } from './mastodon/account.ts'
import { standingAnnouncementEndpoints } from './mastodon/announcement.ts'
import { appEndpoints } from './mastodon/app.ts'
import { conversationEndpoints } from './mastodon/conversation.ts'
import { emojiEndpoints } from './mastodon/emoji.ts'
import { endorsementEndpoints } from './mastodon/endorsement.ts'
import { featuredTagEndpoints } from './mastodon/featured-tag.ts'
import { filterEndpoints } from './mastodon/filter.ts'
import { filterV1Endpoints } from './mastodon/filter-v1.ts'
import { followRequestEndpoints } from './mastodon/follow-request.ts'
import { instanceEndpoints } from './mastodon/instance.ts'
import { instanceV1Endpoints } from './mastodon/instance-v1.ts'
import { listEndpoints } from './mastodon/list.ts'
import { mediaEndpoints } from './mastodon/media.ts'
import { muteEndpoints } from './mastodon/mute.ts'
import { notificationEndpoints } from './mastodon/notification.ts'
import { notificationGroupEndpoints } from './mastodon/notification-group.ts'
import { oauthEndpoints } from './mastodon/oauth.ts'
import { pollEndpoints } from './mastodon/poll.ts'
import { profileEndpoints } from './mastodon/profile.ts'
import { pushEndpoints } from './mastodon/push.ts'
import { reportEndpoints } from './mastodon/report.ts'
import { ruleEndpoints } from './mastodon/rule.ts'
import { scheduledEndpoints } from './mastodon/scheduled.ts'
import { searchEndpoints } from './mastodon/search.ts'
import { statusEndpoints } from './mastodon/statuses.ts'
import { profileListEndpoints } from './mastodon/suggestion.ts'
import { tagEndpoints } from './mastodon/tag.ts'
import { timelineEndpoints } from './mastodon/timeline.ts'
import { trendEndpoints } from './mastodon/trend.ts'
import { announcementEndpoints } from './product/announcement.ts'
import { announcementTestEndpoints } from './product/announcement-test.ts'
import { ownAppEndpoints } from './product/app.ts'
import { audienceEndpoints } from './product/audience.ts'
import { auditEndpoints } from './product/audit.ts'
import { byMailEndpoints } from './product/by-mail.ts'
import { channelEndpoints } from './product/channel.ts'
import { dailyEndpoints } from './product/daily.ts'
import { deliveryEndpoints } from './product/delivery.ts'
import { digestEndpoints } from './product/digest.ts'
import { documentEndpoints } from './product/document.ts'
import { draftEndpoints } from './product/draft.ts'
import { managedEmojiEndpoints } from './product/emoji.ts'
import { feedEndpoints } from './product/feed.ts'
import { figureEndpoints } from './product/figures.ts'
import { forecastEndpoints } from './product/forecast.ts'
import { glossaryEndpoints } from './product/glossary.ts'
import { groupEndpoints } from './product/group.ts'
import { healthEndpoints } from './product/health.ts'
import { laneEndpoints } from './product/lane.ts'
import { logoEndpoints } from './product/logo.ts'
import { mailEndpoints } from './product/mail.ts'
import { managedAppEndpoints } from './product/managed-app.ts'
import { organisationEndpoints } from './product/organisation.ts'
import { paperEndpoints } from './product/paper.ts'
import { passkeyEndpoints } from './product/passkey.ts'
import { peopleEndpoints } from './product/people.ts'
import { questionEndpoints } from './product/question.ts'
import { caseEndpoints } from './product/reports.ts'
import { roleEndpoints } from './product/roles.ts'
import { ruleBookEndpoints } from './product/rules.ts'
import { secondFactorEndpoints } from './product/second-factor.ts'
import { senderEndpoints } from './product/sender.ts'
import { sessionEndpoints } from './product/session.ts'
import { suspensionEndpoints } from './product/suspension.ts'
import { talkEndpoints } from './product/talk.ts'
import { templateEndpoints } from './product/template.ts'
import { threadEndpoints } from './product/thread.ts'
import { transferEndpoints } from './product/transfer.ts'
import { uploadEndpoints } from './product/uploads.ts'

/** Every endpoint, by method and path. The server implements each of them; the browser imports only their types. */
export const endpoints = {
  ...accountEndpoints,
  ...followRequestEndpoints,
  ...profileEndpoints,
  ...endorsementEndpoints,
  ...featuredTagEndpoints,
  ...profileListEndpoints,
  ...muteEndpoints,
  ...listEndpoints,
  ...conversationEndpoints,
  ...filterEndpoints,
  ...filterV1Endpoints,
  ...mediaEndpoints,
  ...emojiEndpoints,
  ...managedEmojiEndpoints,
  ...uploadEndpoints,
  ...statusEndpoints,
  ...timelineEndpoints,
  ...trendEndpoints,
  ...scheduledEndpoints,
  ...pollEndpoints,
  ...tagEndpoints,
  ...notificationEndpoints,
  ...notificationGroupEndpoints,
  ...pushEndpoints,
  ...searchEndpoints,
  ...instanceEndpoints,
  ...instanceV1Endpoints,
  ...appEndpoints,
  ...oauthEndpoints,
  ...ownAppEndpoints,
  ...managedAppEndpoints,
  ...groupEndpoints,
  ...announcementEndpoints,
  ...announcementTestEndpoints,
  ...talkEndpoints,
  ...templateEndpoints,
  ...figureEndpoints,
  ...forecastEndpoints,
  ...questionEndpoints,
  ...laneEndpoints,
  ...standingAnnouncementEndpoints,
  ...audienceEndpoints,
  ...senderEndpoints,
  ...channelEndpoints,
  ...paperEndpoints,
  ...feedEndpoints,
  ...organisationEndpoints,
  ...sessionEndpoints,
  ...documentEndpoints,
  ...draftEndpoints,
  ...glossaryEndpoints,
  ...suspensionEndpoints,
  ...threadEndpoints,
  ...transferEndpoints,
  ...logoEndpoints,
  ...mailEndpoints,
  ...byMailEndpoints,
  ...secondFactorEndpoints,
  ...passkeyEndpoints,
  ...peopleEndpoints,
  ...roleEndpoints,
  ...ruleEndpoints,
  ...ruleBookEndpoints,
  ...dailyEndpoints,
  ...digestEndpoints,
  ...deliveryEndpoints,
  ...auditEndpoints,
  ...healthEndpoints,
  ...reportEndpoints,
  ...caseEndpoints,
}

export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints

type In<E, K extends string> = E extends { [P in K]: infer S extends z.ZodType } ? z.input<S> : undefined
type Out<E, K extends string> = E extends { [P in K]: infer S extends z.ZodType } ? z.output<S> : undefined

/** What a client sends. */
export type Request<N extends EndpointName> = {
  params: In<Endpoints[N], 'params'>
  query: In<Endpoints[N], 'query'>
  body: In<Endpoints[N], 'body'>
}

/** What a handler is given, after validation. */
export type Input<N extends EndpointName> = {
  params: Out<Endpoints[N], 'params'>
  query: Out<Endpoints[N], 'query'>
  body: Out<Endpoints[N], 'body'>
}

export type Reply<N extends EndpointName> = z.output<Endpoints[N]['reply']>
