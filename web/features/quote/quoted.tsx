import { Suspense } from 'react'
import type { Post } from '#web/data/posts.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'

const QuotedPost = lazyPart(() => withLaterTexts(import('./quoted-post.tsx')), 'QuotedPost')

/** What a post quotes; its code comes with the first that does. */
export function Quoted({ post }: { post: Post }) {
  if (!post.quote) return null
  return (
    <Suspense>
      <QuotedPost quote={post.quote} filtered={post.filtered} />
    </Suspense>
  )
}
