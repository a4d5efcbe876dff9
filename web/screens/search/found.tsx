import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { keep } from '#web/data/posts.ts'
import { usesOf } from '#web/data/tags.ts'
import { Place } from '#web/features/filter/place.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { PostRow } from '#web/features/post/post-row.tsx'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { HowTo } from './how-to.tsx'
import styles from './search.module.css'

const FEW = 3
const MOST = 40

/** Of each kind what fits, or of one kind as much as there is. */
export function Found({ q, type }: { q: string; type: 'accounts' | 'hashtags' | undefined }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['search', q, type],
    queryFn: async () => {
      const found = await call('GET /api/v2/search', { query: { q, type, limit: MOST } })
      return { ...found, posts: found.statuses.map((status) => keep(status).postId) }
    },
  })
  if (error) return <LoadFailure error={error} retry={refetch} />
  if (!data) return <PostSkeletons />
  const { accounts, hashtags, posts } = data
  if (accounts.length + hashtags.length + posts.length === 0) return <Nothing q={q} />
  return (
    <>
      {(type ? accounts : accounts.slice(0, FEW)).map((account) => (
        <PersonRow key={account.id} account={account} />
      ))}
      {type === 'accounts' && accounts.length === MOST && (
        <p className={styles.older}>
          <Link to="/people" search={{ q }} className={buttonClass()}>
            {t('search.everybody')}
          </Link>
        </p>
      )}
      {(type ? hashtags : hashtags.slice(0, FEW)).map((tag) => (
        <Link key={tag.name} to="/tags/$hashtag" params={{ hashtag: tag.name }} className={styles.hashtag}>
          <strong>
            <bdi>#{tag.name}</bdi>
          </strong>
          {usesOf(tag) > 0 && <span>{t('search.uses', { count: usesOf(tag) })}</span>}
        </Link>
      ))}
      <Place value="public">
        <div className={styles.posts}>
          {posts.map((id) => (
            <PostRow key={id} postId={id} />
          ))}
        </div>
      </Place>
      {posts.length === MOST && (
        <p className={styles.older}>
          <Link to="/search" search={{ q, type: 'statuses' }} className={buttonClass()} replace>
            {t('search.older')}
          </Link>
        </p>
      )}
    </>
  )
}

/** All posts that are found, however many. */
export function FoundPosts({ q }: { q: string }) {
  const { t } = useTranslation()
  return (
    <TimelineView
      timeline={{ of: 'search', q }}
      name={usePlace(`search.${q}.posts`)}
      label={t('search.posts')}
      empty={<Nothing q={q} />}
    />
  )
}

function Nothing({ q }: { q: string }) {
  const { t } = useTranslation()
  return (
    <>
      <Notice title={t('search.nothing', { q })}>{t('search.nothingHint')}</Notice>
      <HowTo open />
    </>
  )
}
