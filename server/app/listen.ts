import { keepConversations } from '#server/domains/conversations/index.ts'
import { followPlans } from '#server/domains/delivery/index.ts'
import { endBlockedFollows, endRequestsOfLeavers } from '#server/domains/follows/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import { notifyOfGroups, notifyOfPosts, notifyPeople } from '#server/domains/notifications/index.ts'
import { queuePushes } from '#server/domains/push/index.ts'
import {
  deliverGroups,
  deliverHome,
  keepOutDaily,
  keepOutListed,
  keepOutMuted,
  keepOutSilenced,
} from '#server/domains/timelines/index.ts'

/** What follows from an event within its transaction: homes first, then notifications. */
export function listen(ground: Ground): void {
  const { events } = ground
  deliverHome(events)
  deliverGroups(events)
  keepOutMuted(events)
  keepOutSilenced(events)
  keepOutListed(events)
  keepOutDaily(events)
  endBlockedFollows(events)
  endRequestsOfLeavers(events)
  keepConversations(events)
  notifyPeople(events)
  queuePushes(events)
  notifyOfGroups(events)
  notifyOfPosts(events)
  followPlans(ground)
}
