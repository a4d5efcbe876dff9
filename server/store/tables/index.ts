import type { AnnouncementsTables } from './announcements.ts'
import type { AppsTables } from './apps.ts'
import type { AuditTables } from './audit.ts'
import type { CardsTables } from './cards.ts'
import type { ChannelsTables } from './channels.ts'
import type { ConversationsTables } from './conversations.ts'
import type { DailyTables } from './daily.ts'
import type { DigestsTables } from './digests.ts'
import type { DocumentsTables } from './documents.ts'
import type { DraftsTables } from './drafts.ts'
import type { EmojiTables } from './emoji.ts'
import type { FiguresTables } from './figures.ts'
import type { FiltersTables } from './filters.ts'
import type { FollowsTables } from './follows.ts'
import type { GlossaryTables } from './glossary.ts'
import type { GroupsTables } from './groups.ts'
import type { ListsTables } from './lists.ts'
import type { MailTables } from './mail.ts'
import type { MediaTables } from './media.ts'
import type { MutesTables } from './mutes.ts'
import type { NotificationsTables } from './notifications.ts'
import type { PeopleTables } from './people.ts'
import type { PostsTables } from './posts.ts'
import type { PushTables } from './push.ts'
import type { QuestionsTables } from './questions.ts'
import type { ReportsTables } from './reports.ts'
import type { RulesTables } from './rules.ts'
import type { ScheduledTables } from './scheduled.ts'
import type { TimelinesTables } from './timelines.ts'

export type Tables = AnnouncementsTables &
  DocumentsTables &
  AppsTables &
  AuditTables &
  FiguresTables &
  QuestionsTables &
  MailTables &
  ChannelsTables &
  MediaTables &
  EmojiTables &
  CardsTables &
  PeopleTables &
  MutesTables &
  GroupsTables &
  ListsTables &
  ConversationsTables &
  FiltersTables &
  FollowsTables &
  PostsTables &
  GlossaryTables &
  PushTables &
  DraftsTables &
  ScheduledTables &
  DailyTables &
  DigestsTables &
  RulesTables &
  ReportsTables &
  TimelinesTables &
  NotificationsTables
