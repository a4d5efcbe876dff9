import { Suspense } from 'react'
import type { Post } from '#web/data/posts.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'

const Card = lazyPart(() => import('./card.tsx'), 'Card')

/** Pixels; every card is as high, so that nothing moves when it comes. */
const HEIGHT = 98

/** What the first link of a post leads to, unless the post shows something of its own. */
export function CardView({ post }: { post: Post }) {
  if (!post.card || post.media_attachments.length > 0 || post.poll) return null
  return (
    <Suspense fallback={<div style={{ blockSize: HEIGHT }} />}>
      <Card card={post.card} />
    </Suspense>
  )
}
