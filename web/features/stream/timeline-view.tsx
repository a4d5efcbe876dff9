import { ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { takeFresh, useFresh } from '#web/data/fresh.ts'
import type { Item } from '#web/data/posts.ts'
import { prepend, startAgain, type Timeline, useTimeline } from '#web/data/timeline.ts'
import { Place, placeOfTimeline } from '#web/features/filter/place.ts'
import { PostRow } from '#web/features/post/post-row.tsx'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { placeOf } from './places.ts'
import styles from './stream.module.css'
import { Stream } from './stream.tsx'

type Props = {
  timeline: Timeline
  /** Names the place to come back to. */
  name: string
  label: string
  empty: ReactNode
  /** What stands below the last row of a long list. */
  end?: ReactNode
  /** The last post that was read before this visit: the line stands above it. */
  readUntil?: string | null
}

/** A timeline with its pill, its unread line, and its states: on the way, empty, failed, at the end. */
export function TimelineView({ timeline, name, label, empty, end, readUntil }: Props) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetching } = useTimeline(timeline)
  if (isPending) return <PostSkeletons />
  if (!data) return <LoadFailure error={error} retry={refetch} />
  const items = data.pages.flat()
  const line = lineAbove(items, readUntil)
  return (
    <Place value={placeOfTimeline(timeline)}>
      <Pill timeline={timeline} name={name} />
      {items.length === 0 && empty}
      <Stream
        name={name}
        label={label}
        items={items}
        keyOf={keyOf}
        render={(item, index) => (
          <>
            {index === line && <p className={styles.line}>{t('post.unreadLine')}</p>}
            <PostRow postId={item.postId} item={item} position={index + 1} />
          </>
        )}
        error={error}
        hasMore={hasNextPage}
        loadMore={fetchNextPage}
        busy={isFetching}
      />
      {!hasNextPage && items.length > 8 && <p className={styles.end}>{end ?? t('post.end')}</p>}
    </Place>
  )
}

const keyOf = (item: Item) => item.key

function lineAbove(items: Item[], readUntil: string | null | undefined): number {
  if (!readUntil) return -1
  const last = BigInt(readUntil)
  const row = items.findIndex((item) => BigInt(item.key) <= last)
  return row === 0 ? -1 : row
}

function Pill({ timeline, name }: { timeline: Timeline; name: string }) {
  const { t } = useTranslation()
  const { items, gap } = useFresh(timeline)
  const count = items.length
  const show = () => {
    const fresh = takeFresh(timeline)
    placeOf(name).anchor = null
    if (fresh.gap) startAgain(timeline, fresh.items)
    else prepend(timeline, fresh.items)
    scrollTo({ top: 0, behavior: 'instant' })
  }
  return (
    <div className={styles.pill} role="status">
      {count > 0 && (
        <Button look="primary" small onClick={show} data-pill>
          <ArrowUp size={16} />
          {gap ? t('post.newPostsMany') : t('post.newPosts', { count })}
        </Button>
      )}
    </div>
  )
}
