/** Each rule of the arrows, and imports that break it: file, what it says, what it reaches. */
export const violations: Record<string, [from: string, says: string, to: string][]> = {
  'base-imports-upward': [
    ['server/base/a.ts', "import '#server/store/database.ts'", 'server/store/database.ts'],
  ],
  'store-imports-upward': [
    [
      'server/store/a.ts',
      "import type { Thing } from '#server/platform/events/index.ts'",
      'server/platform/events/index.ts',
    ],
  ],
  'platform-imports-upward': [
    [
      'server/platform/rate/a.ts',
      "import '#server/domains/people/index.ts'",
      'server/domains/people/index.ts',
    ],
  ],
  'domains-imports-upward': [
    ['server/domains/people/a.ts', "import '../../api/index.ts'", 'server/api/index.ts'],
    ['server/domains/people/b.ts', "import '#server/cli/main.ts'", 'server/cli/main.ts'],
  ],
  'channels-imports-upward': [
    ['server/channels/email/a.ts', "import '#server/api/index.ts'", 'server/api/index.ts'],
  ],
  'channel-is-imported': [
    ['server/api/e.ts', "import '#server/channels/email/index.ts'", 'server/channels/email/index.ts'],
  ],
  'mail-imports-later-domain': [
    ['server/domains/mail/c.ts', "import '../people/index.ts'", 'server/domains/people/index.ts'],
  ],
  'api-imports-upward': [['server/api/a.ts', "import '#server/app/wire.ts'", 'server/app/wire.ts']],
  'audit-imports-later-domain': [
    ['server/domains/audit/c.ts', "import '../people/index.ts'", 'server/domains/people/index.ts'],
  ],
  'people-imports-later-domain': [
    ['server/domains/people/c.ts', "import '../follows/index.ts'", 'server/domains/follows/index.ts'],
  ],
  'apps-imports-later-domain': [
    ['server/domains/apps/c.ts', "import '../follows/index.ts'", 'server/domains/follows/index.ts'],
  ],
  'mutes-imports-later-domain': [
    ['server/domains/mutes/c.ts', "import '../follows/index.ts'", 'server/domains/follows/index.ts'],
  ],
  'media-imports-later-domain': [
    ['server/domains/media/c.ts', "import '../posts/index.ts'", 'server/domains/posts/index.ts'],
  ],
  'groups-imports-later-domain': [
    ['server/domains/groups/c.ts', "import '../follows/index.ts'", 'server/domains/follows/index.ts'],
  ],
  'emoji-imports-later-domain': [
    ['server/domains/emoji/c.ts', "import '../posts/index.ts'", 'server/domains/posts/index.ts'],
  ],
  'follows-imports-later-domain': [
    [
      'server/domains/follows/c.ts',
      "import '#server/domains/posts/index.ts'",
      'server/domains/posts/index.ts',
    ],
  ],
  'posts-imports-later-domain': [
    [
      'server/domains/posts/c.ts',
      "import type { Thing } from '../timelines/index.ts'",
      'server/domains/timelines/index.ts',
    ],
  ],
  'drafts-imports-later-domain': [
    ['server/domains/drafts/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'scheduled-imports-later-domain': [
    ['server/domains/scheduled/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'glossary-imports-later-domain': [
    ['server/domains/glossary/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'trends-imports-later-domain': [
    ['server/domains/trends/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'cards-imports-later-domain': [
    ['server/domains/cards/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'delivery-imports-later-domain': [
    ['server/domains/delivery/c.ts', "import '../sample/index.ts'", 'server/domains/sample/index.ts'],
  ],
  'push-imports-later-domain': [
    ['server/domains/push/c.ts', "import '../sample/index.ts'", 'server/domains/sample/index.ts'],
  ],
  'conversations-imports-later-domain': [
    [
      'server/domains/conversations/c.ts',
      "import '../timelines/index.ts'",
      'server/domains/timelines/index.ts',
    ],
  ],
  'lists-imports-later-domain': [
    ['server/domains/lists/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'daily-imports-later-domain': [
    ['server/domains/daily/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'filters-imports-later-domain': [
    ['server/domains/filters/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'documents-imports-later-domain': [
    ['server/domains/documents/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'rules-imports-later-domain': [
    ['server/domains/rules/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'reports-imports-later-domain': [
    ['server/domains/reports/c.ts', "import '../timelines/index.ts'", 'server/domains/timelines/index.ts'],
  ],
  'timelines-imports-later-domain': [
    [
      'server/domains/timelines/c.ts',
      "import '../notifications/index.ts'",
      'server/domains/notifications/index.ts',
    ],
  ],
  'digests-imports-later-domain': [
    ['server/domains/digests/c.ts', "import '../sample/index.ts'", 'server/domains/sample/index.ts'],
  ],
  'channels-imports-later-domain': [
    ['server/domains/channels/c.ts', "import '../sample/index.ts'", 'server/domains/sample/index.ts'],
  ],
  'announcements-imports-later-domain': [
    ['server/domains/announcements/c.ts', "import '../sample/index.ts'", 'server/domains/sample/index.ts'],
  ],
  'figures-imports-later-domain': [
    ['server/domains/figures/c.ts', "import '../sample/index.ts'", 'server/domains/sample/index.ts'],
  ],
  'remembered-imports-later-domain': [
    ['server/domains/remembered/c.ts', "import '../sample/index.ts'", 'server/domains/sample/index.ts'],
  ],
  'notifications-imports-later-domain': [
    ['server/domains/notifications/c.ts', "import '../sample/index.ts'", 'server/domains/sample/index.ts'],
  ],
  'unlisted-domain': [
    ['server/api/b.ts', "import '#server/domains/weather/index.ts'", 'server/domains/weather/index.ts'],
  ],
  'domain-by-its-index': [
    [
      'server/domains/posts/d.ts',
      "import type { Thing } from '../people/inner.ts'",
      'server/domains/people/inner.ts',
    ],
    ['server/api/c.ts', "import '#server/domains/people/inner.ts'", 'server/domains/people/inner.ts'],
  ],
  'rules-import-something': [
    ['rules/a.ts', "import 'node:fs'", 'fs'],
    ['rules/b.ts', "import type { Thing } from '#contract/index.ts'", 'contract/index.ts'],
  ],
  'contract-imports-more-than-zod': [['contract/a.ts', "import '#rules/limits.ts'", 'rules/limits.ts']],
  'web-imports-server': [
    ['web/a.ts', "import type { Thing } from '#server/base/ids.ts'", 'server/base/ids.ts'],
    ['web/b.ts', "await import('#test/world/index.ts')", 'test/world/index.ts'],
  ],
  'web-imports-contract-code': [
    ['web/c.ts', "import { thing } from '#contract/index.ts'", 'contract/index.ts'],
  ],
  'server-imports-web': [['server/base/b.ts', "import '#web/app.ts'", 'web/app.ts']],
  'server-imports-tests': [
    ['server/domains/people/d.ts', "await import('#test/world/index.ts')", 'test/world/index.ts'],
  ],
  'bench-is-imported': [['server/base/e.ts', "import '#bench/statistics.ts'", 'bench/statistics.ts']],
  'sample-imports-tests': [
    ['server/domains/sample/a.ts', "await import('#test/rig/rig.ts')", 'test/rig/rig.ts'],
  ],
  'sample-is-loaded-eagerly': [
    ['server/domains/sample/b.ts', "import '#test/world/index.ts'", 'test/world/index.ts'],
  ],
  'app-is-imported': [['server/cli/a.ts', "import '#server/app/wire.ts'", 'server/app/wire.ts']],
  'sql-outside-its-place': [
    ['server/api/d.ts', "import { sql } from 'kysely'", 'node_modules/kysely/'],
    ['server/platform/rate/b.ts', "import type { Kysely } from 'kysely'", 'node_modules/kysely/'],
    ['server/cli/b.ts', "import pg from 'pg'", 'node_modules/'],
  ],
  cycle: [['server/base/c.ts', "import type { Thing } from './d.ts'", 'server/base/d.ts']],
  unresolved: [['web/d.ts', "import './gone.ts'", './gone.ts']],
}

/** What the violations reach, and imports that are right. */
export const sound: Record<string, string> = {
  'contract/index.ts': "import 'zod'",
  'rules/limits.ts': '',
  'bench/statistics.ts': '',
  'server/main.ts': "import './app/wire.ts'",
  'server/app/wire.ts': "import '#server/api/index.ts'",
  'server/cli/main.ts': "import '#server/domains/people/import/index.ts'",
  'server/api/index.ts': "import '#server/domains/posts/index.ts'\nimport '#contract/index.ts'",
  'server/domains/ground.ts': "import '#server/store/database.ts'",
  'server/channels/email/index.ts': "import '#server/domains/mail/index.ts'",
  'server/domains/mail/index.ts': '',
  'server/domains/people/index.ts': "import './inner.ts'",
  'server/domains/people/inner.ts': "import type { Kysely } from 'kysely'\nimport '../ground.ts'",
  'server/domains/people/import/index.ts': "import '../inner.ts'",
  'server/domains/follows/index.ts': "import '../people/index.ts'",
  'server/domains/posts/index.ts': "import type { Thing } from '../follows/index.ts'",
  'server/domains/timelines/index.ts': "import '../posts/index.ts'",
  'server/domains/notifications/index.ts': "import '../timelines/index.ts'",
  'server/domains/sample/index.ts':
    "import '../notifications/index.ts'\nawait import('#test/world/index.ts')",
  'server/domains/weather/index.ts': '',
  'server/platform/events/index.ts':
    "import type { Kysely } from 'kysely'\nimport '#server/store/database.ts'",
  'server/store/database.ts': "import 'kysely'\nimport 'pg'\nimport '#server/base/ids.ts'",
  'server/base/ids.ts': '',
  'server/base/d.ts': "import './c.ts'",
  'web/app.ts': "import type { Thing } from '#contract/index.ts'\nimport '#rules/limits.ts'",
  'test/world/index.ts': "import 'pg'",
  'test/rig/rig.ts': "import '#server/app/wire.ts'",
}
