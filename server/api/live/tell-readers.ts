import type { Desk } from '../mastodon/shared.ts'
import type { Connections } from './connections.ts'
import { tellOfPeople } from './tell-of-people.ts'
import { tellOfPosts } from './tell-of-posts.ts'

/**
 * Passes events on to the open pages and apps of those who should hear of them. Who may see a post is asked of the same rule as
 * every other read. The work for one event does not grow with the number of readers, but for the rule and the writing.
 */
export function tellReaders(desk: Desk, connections: Connections): void {
  const { log } = desk.house
  const quietly = (work: Promise<void>) =>
    void work.catch((error: Error) => log.warn({ error: error.message }, 'a live message was not sent'))
  tellOfPosts(desk, connections, quietly)
  tellOfPeople(desk, connections, quietly)
}
