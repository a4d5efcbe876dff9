import { Suspense } from 'react'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { frameOf } from './frame.ts'
import styles from './media.module.css'
import type { WithMedia } from './with-media.ts'

const MediaGrid = lazyPart(() => withLaterTexts(import('./media-grid.tsx')), 'MediaGrid')

type Props = { post: WithMedia; small?: boolean }

/** The pictures of a post, in a frame whose size is known before anything of them is there. */
export function MediaView({ post, small }: Props) {
  const media = post.media_attachments
  if (media.length === 0) return null
  return (
    <div className={styles.frame} style={frameOf(media, small)}>
      <Suspense>
        <MediaGrid post={post} />
      </Suspense>
    </div>
  )
}
