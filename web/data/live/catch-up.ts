import { client } from '#web/data/client.ts'
import { addFresh } from '#web/data/fresh.ts'
import { PAGE, readTimeline, type Timeline, type TimelineData, timelineKey } from '#web/data/timeline.ts'
import { unreadQuery } from '#web/data/unread.ts'

/**
 * Once a stream is open: reads what the heads of the timelines in memory have missed, in a break or while the page
 * began. Nothing is replayed by the server.
 */
export async function catchUp(): Promise<void> {
  void client.invalidateQueries({ queryKey: ['thread'] })
  void client.invalidateQueries({ queryKey: ['notifications'] })
  void client.invalidateQueries({ queryKey: ['conversations'] })
  void client.invalidateQueries({ queryKey: unreadQuery.queryKey })
  const lists = client.getQueriesData<TimelineData>({ queryKey: ['timeline'] })
  for (const [key, data] of lists) {
    const timeline = key[1] as Timeline
    if (data && isLive(timeline)) await catchUpOne(timeline, data)
  }
}

function isLive({ of }: Timeline): boolean {
  return !['bookmarks', 'favourites', 'search', 'daily'].includes(of)
}

async function catchUpOne(timeline: Timeline, data: TimelineData): Promise<void> {
  const since = data.pages[0]?.[0]?.key
  if (!since) return void client.invalidateQueries({ queryKey: timelineKey(timeline) })
  const missed = await readTimeline(timeline, { since_id: since }).catch(() => [])
  // What one posted meanwhile stands there already.
  const now = client.getQueryData<TimelineData>(timelineKey(timeline))
  const known = new Set(now?.pages.flat().map((item) => item.key))
  const fresh = missed.filter((item) => !known.has(item.key))
  if (fresh.length > 0) addFresh(timeline, fresh, missed.length >= PAGE)
}
