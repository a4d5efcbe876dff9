import { lazy, Suspense } from 'react'
import type { Post } from '#web/data/posts.ts'

const Card = lazy(() => import('./card.tsx').then((module) => ({ default: module.Card })))

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
