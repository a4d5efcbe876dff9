import type { FastifyInstance } from 'fastify'
import { archive } from './archive/archive.ts'
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
import { marks } from './mastodon/marks.ts'
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

/** Handlers of every area, each with its endpoints. */
export const parts: readonly ((app: FastifyInstance, desk: Desk) => void)[] = [
  statuses,
  marks,
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
]
