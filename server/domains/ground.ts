import type { Clock } from '#server/base/clock.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Database } from '#server/store/database.ts'

/** What every domain stands on. */
export type Ground = { db: Database; events: EventBus; clock: Clock }
