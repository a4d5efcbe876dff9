import { useEffect } from 'react'
import { markConversation } from '#web/data/conversations.ts'
import type { Post } from '#web/data/posts.ts'

/** What stands on a page that is looked at has been read, on every device. */
export function useReading(id: string, newest: Post | undefined): void {
  const newestId = newest?.id
  useEffect(() => {
    if (newestId === undefined) return
    let told = false
    const tell = () => {
      if (told || document.hidden) return
      told = true
      // Without a server it stays unread, and is told the next time.
      void markConversation(id, 'read').catch(() => undefined)
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [id, newestId])
}
