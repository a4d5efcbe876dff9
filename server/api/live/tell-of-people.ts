import { OWN_TYPES } from '#contract/mastodon/notification.ts'
import { addressedAmong, readAddressedBy } from '#server/domains/announcements/index.ts'
import { readConversation } from '#server/domains/conversations/index.ts'
import { readNotification } from '#server/domains/notifications/index.ts'
import { presentStandings } from '../mastodon/announcements.ts'
import { presentConversations } from '../mastodon/conversations.ts'
import { presentNotifications } from '../mastodon/notifications.ts'
import type { Desk } from '../mastodon/shared.ts'
import type { Connections } from './connections.ts'
import { inOrder } from './in-order.ts'
import { type Quietly, Words } from './telling.ts'

/** Of what concerns single people: notifications, conversations, announcements and what they have set. */
export function tellOfPeople(desk: Desk, connections: Connections, quietly: Quietly): void {
  const { ground } = desk.house
  const { events } = ground
  const { changed } = inOrder()

  async function sendNotification(accountId: string, id: string): Promise<void> {
    if (!connections.has(accountId, 'notification')) return
    const notification = await readNotification(ground, accountId, id)
    if (notification === null) return
    const [json] = await presentNotifications(desk, accountId, [notification])
    const ours = OWN_TYPES.some((type) => type === notification.type)
    if (json !== undefined)
      connections.send(accountId, { name: 'notification', words: new Words(json), ours })
  }

  /** One that somebody has put away is told to nobody. */
  async function sendConversation(accountId: string, threadId: string): Promise<void> {
    if (!connections.has(accountId, 'direct')) return
    const one = await readConversation(ground.db, accountId, threadId).catch(() => null)
    if (one === null) return
    const [parts = []] = await presentConversations(desk, accountId, [one])
    connections.send(accountId, { name: 'direct', words: new Words(Buffer.concat(parts)) })
  }

  async function sendLane(id: string): Promise<void> {
    const readers = await addressedAmong(ground, id, connections.readers('lane'))
    for (const readerId of readers) connections.send(readerId, { name: 'lane', id })
  }

  /** Each reader's has a link of their own. To be told of one is not to have got it: nobody knows what the app does with it. */
  async function sendAnnouncement(id: string): Promise<void> {
    const found = await readAddressedBy(ground, connections.readers('announcement'), id)
    for (const [readerId, shown] of await presentStandings(desk, found))
      connections.send(readerId, { name: 'announcement', words: new Words(JSON.stringify(shown)) })
  }

  async function sendNoAnnouncement(id: string): Promise<void> {
    const words = new Words(id)
    const readers = await addressedAmong(ground, id, connections.readers('announcement.delete'))
    for (const readerId of readers) connections.send(readerId, { name: 'announcement.delete', words })
  }

  events.after('notification.added', ({ accountId, notificationId }) =>
    quietly(sendNotification(accountId, notificationId)),
  )
  events.after('notifications.merged', ({ accountId }) => connections.send(accountId, { name: 'merged' }))
  events.after('filter.changed', ({ accountId }) => connections.send(accountId, { name: 'filters' }))
  events.after('conversation.changed', ({ accountIds, threadId: id }) => {
    for (const accountId of accountIds) {
      connections.send(accountId, { name: 'conversation', id })
      if (id !== null) quietly(changed(`${accountId} ${id}`, () => sendConversation(accountId, id)))
    }
  })
  for (const name of ['published', 'revised', 'withdrawn', 'expired'] as const)
    events.after(`announcement.${name}`, ({ id }) => {
      quietly(sendLane(id))
      const stands = name === 'published' || name === 'revised'
      quietly(changed(id, () => (stands ? sendAnnouncement(id) : sendNoAnnouncement(id))))
    })
}
