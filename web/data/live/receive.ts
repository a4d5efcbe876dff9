import { client } from '#web/data/client.ts'
import { addFresh } from '#web/data/fresh.ts'
import { outbox } from '#web/data/outbox/outbox.ts'
import { type Item, keep, keepShared, type Status, setPost } from '#web/data/posts.ts'
import { prepend, removeRows, type Timeline, type TimelineData, timelineKey } from '#web/data/timeline.ts'
import type { LiveMessage } from './messages.ts'

/** Puts one live message where it belongs. `ended` is the caller's. */
export function receiveLive(message: LiveMessage, myId: string): void {
  if (message.name === 'home') arrive({ of: 'home' }, message.data, myId)
  if (message.name === 'company') arriveInCompany(message.data, myId)
  if (message.name === 'changed') keepShared(message.data)
  if (message.name === 'deleted') {
    const { id } = message.data
    setPost(id, null)
    removeRows((item) => item.key === id || item.postId === id)
  }
  if (message.name === 'notification') {
    void client.invalidateQueries({ queryKey: ['notifications'] })
    void client.invalidateQueries({ queryKey: ['unread'] })
    if (message.data.status) refreshThread(message.data.status)
  }
}

function arriveInCompany(status: Status, myId: string): void {
  arrive({ of: 'company' }, status, myId)
  for (const { name } of status.tags) arrive({ of: 'hashtag', hashtag: name.toLowerCase() }, status, myId)
}

function arrive(timeline: Timeline, status: Status, myId: string): void {
  refreshThread(status)
  const list = client.getQueryData<TimelineData>(timelineKey(timeline))
  if (!list) return
  const mine = status.account.id === myId
  // My own post is about to be put in its place by the answer to sending it.
  if (mine && outbox.get().some((one) => one.state === 'sending')) return
  const item: Item = keep(status)
  if (list.pages.some((page) => page.some((row) => row.key === item.key))) return
  if (mine) prepend(timeline, [item])
  else addFresh(timeline, [item])
}

/** A thread that is open on some page takes a new answer in. */
function refreshThread(status: Status): void {
  const post = status.reblog ?? status
  if (!post.in_reply_to_id) return
  void client.invalidateQueries({ queryKey: ['thread', post.birdhouse.thread_id] })
}
