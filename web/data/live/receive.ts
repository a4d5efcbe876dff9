import { client } from '#web/data/client.ts'
import { addFresh } from '#web/data/fresh.ts'
import { forgetHistory } from '#web/data/history.ts'
import { outbox } from '#web/data/outbox/outbox.ts'
import { changePost, changeQuoted, type Item, keep, type Status, setPost } from '#web/data/posts.ts'
import { meQuery } from '#web/data/session.ts'
import { prepend, removeRows, type Timeline, type TimelineData, timelineKey } from '#web/data/timeline.ts'
import { timelinesOf } from '#web/data/timelines-of.ts'
import { unreadQuery } from '#web/data/unread.ts'
import type { LiveMessage } from './messages.ts'

/** Puts one live message where it belongs. `ended` is the caller's. */
export function receiveLive(message: LiveMessage, myId: string): void {
  if (message.name === 'home') addTo({ of: 'home' }, message.data, myId)
  if (message.name === 'post') addWhereOpen(message.data, myId)
  if (message.name === 'list') addTo({ of: 'list', id: message.data.list_id }, message.data.status, myId)
  if (message.name === 'edited') takeEdit(message.data)
  if (message.name === 'deleted') {
    const { id } = message.data
    setPost(id, null)
    removeRows((item) => item.key === id || item.postId === id)
  }
  if (message.name === 'conversation') void client.invalidateQueries({ queryKey: ['conversations'] })
  if (message.name === 'lane') void client.invalidateQueries({ queryKey: ['lane'] })
  if (message.name === 'notification') {
    void client.invalidateQueries({ queryKey: ['notifications'] })
    void client.invalidateQueries({ queryKey: unreadQuery.queryKey })
    if (message.data.type === 'follow_request') void client.invalidateQueries({ queryKey: meQuery.queryKey })
    // A favourite or boost of my post: its counts have moved.
    if (message.data.status) keep(message.data.status)
  }
}

/** Only what this page shows; an earlier version may come late. */
function takeEdit(status: Status): void {
  changePost(status.id, (known) =>
    status.birdhouse.version < known.birdhouse.version ? known : { ...known, ...status },
  )
  const { quote: _, reblog: __, ...own } = status
  changeQuoted(status.id, (quoted) => ({ ...quoted, ...own }))
  forgetHistory(status.id)
}

/** A new post that I may see, in each list that would show it. */
function addWhereOpen(status: Status, myId: string): void {
  for (const timeline of timelinesOf(status)) addTo(timeline, status, myId)
  const { in_reply_to_id: parent } = status
  if (!parent) return
  if (status.account.id !== myId)
    changePost(parent, (known) => ({ ...known, replies_count: known.replies_count + 1 }))
  void client.invalidateQueries({ queryKey: ['thread', status.birdhouse.thread_id] })
}

function addTo(timeline: Timeline, status: Status, myId: string): void {
  const state = client.getQueryState<TimelineData>(timelineKey(timeline))
  // A list that is on its way may have been put together before this came.
  if (!state?.data && state?.fetchStatus !== 'fetching') return
  const mine = status.account.id === myId
  // My own post is about to be put in its place by the answer to sending it.
  if (mine && outbox.get().some((one) => one.state === 'sending')) return
  const item: Item = keep(status)
  if (state.data?.pages.some((page) => page.some((row) => row.key === item.key))) return
  if (mine) prepend(timeline, [item])
  else addFresh(timeline, [item])
}
