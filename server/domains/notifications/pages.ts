import { createOwned } from '#server/platform/cache/index.ts'
import { endsAll } from '#server/platform/events/index.ts'
import { isFirst } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import type { Page } from '../posts/index.ts'
import { listGroups, type NotificationGroup } from './groups.ts'
import { listNotifications, type Narrowed, type Notification } from './list.ts'

export type NotificationPages = ReturnType<typeof createNotificationPages>

/** Readers whose first pages are held, and how many each: apps ask for different kinds. Rows are of 250 bytes or so. */
const HELD = { owners: 5_000, each: 6, rows: 200_000 }

/** As nearly all are asked for. */
const isUsual = ({ fromId, withFiltered, ...page }: Page & Narrowed) =>
  isFirst(page) && fromId === undefined && withFiltered !== true

/** What readers were told, newest first. First pages are held until something in them may not be as it was. */
export function createNotificationPages(ground: Ground) {
  const { events } = ground
  const lists = createOwned<Notification[]>(HELD)
  const groups = createOwned<NotificationGroup[]>(HELD)

  function forget(accountId: string): void {
    lists.forget(accountId)
    groups.forget(accountId)
  }
  function forgetAll(): void {
    lists.forgetAll()
    groups.forgetAll()
  }

  events.after('notification.added', ({ accountId }) => forget(accountId))
  events.after('notifications.changed', ({ accountIds }) => accountIds.forEach(forget))
  // What they are about may be seen by others now.
  for (const name of ['follow.added', 'follow.removed'] as const)
    events.after(name, ({ followerId }) => forget(followerId))
  for (const name of ['group.joined', 'group.left'] as const)
    events.after(name, ({ accountId }) => forget(accountId))
  for (const name of ['group.changed', 'post.hidden', 'post.shown', 'directory.changed'] as const)
    events.after(name, forgetAll)
  events.after('access.ended', (ended) => {
    if (endsAll(ended)) forgetAll()
  })

  return {
    list: (accountId: string, types: string[], page: Page & Narrowed): Promise<Notification[]> =>
      isUsual(page)
        ? lists.read(accountId, `${page.limit} ${types}`, () =>
            listNotifications(ground, accountId, types, page),
          )
        : listNotifications(ground, accountId, types, page),

    groups: (
      accountId: string,
      asked: Page & Narrowed & { types: readonly string[]; grouped: readonly string[] },
    ): Promise<NotificationGroup[]> =>
      isUsual(asked)
        ? groups.read(accountId, `${asked.limit} ${asked.types} ${asked.grouped}`, () =>
            listGroups(ground, accountId, asked),
          )
        : listGroups(ground, accountId, asked),
    forgetAll,
  }
}
