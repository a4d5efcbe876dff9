import type { NotificationGroup } from '#server/domains/notifications/index.ts'
import type { Card } from '#server/domains/people/index.ts'
import { accountText, type Site } from './account.ts'

/** The id is a number there, which no JavaScript could write. */
function presentGroup({
  latestId,
  latestAt,
  oldestId,
  fromIds,
  postId,
  ...group
}: NotificationGroup): string {
  const text = JSON.stringify({
    group_key: group.key,
    type: group.type,
    notifications_count: group.count,
    page_min_id: oldestId,
    page_max_id: latestId,
    latest_page_notification_at: latestAt.toISOString(),
    sample_account_ids: [...new Set(fromIds)],
    status_id: postId,
  })
  return `${text.slice(0, -1)},"most_recent_notification_id":${latestId}}`
}

/** What of a page its reader gets. */
type Named = { shown: readonly NotificationGroup[]; people: readonly Card[] }
/** What comes before the posts, and after them. */
type Around = { head: Buffer; tail: Buffer }

const made = new WeakMap<readonly NotificationGroup[], Around & Named & { until: number }>()

/** A page that is held is presented once, for as long as it names the same people, as they are, and the same groups. */
export function presentGroups(site: Site, page: readonly NotificationGroup[], named: Named): Around {
  const known = made.get(page)
  if (
    known !== undefined &&
    known.until > Date.now() &&
    isSame(known.people, named.people) &&
    isSame(known.shown, named.shown)
  )
    return known
  const { people, shown } = named
  const accounts = people.map((card) => accountText(site, card)).join(',')
  const fresh = {
    head: Buffer.from(`{"accounts":[${accounts}],"statuses":`),
    tail: Buffer.from(`,"notification_groups":[${shown.map(presentGroup).join(',')}]}`),
    ...{ people, shown, until: site.turns() },
  }
  made.set(page, fresh)
  return fresh
}

const isSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at])
