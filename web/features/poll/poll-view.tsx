import { Suspense } from 'react'
import type { Post } from '#web/data/posts.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'

/** Few posts ask. */
const Poll = lazyPart(() => import('./poll.tsx'), 'Poll')

/** Of an option, and of all that stands below them, in pixels. */
const [OPTION, BELOW] = [48, 80]

/** The poll of a post, if it has one; its room is kept while its code is on the way. */
export function PollView({ post }: { post: Post }) {
  const { poll } = post
  if (!poll) return null
  return (
    <Suspense fallback={<div style={{ blockSize: poll.options.length * OPTION + BELOW }} />}>
      <Poll post={post} poll={poll} />
    </Suspense>
  )
}
