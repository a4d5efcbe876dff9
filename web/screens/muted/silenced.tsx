import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { unmuteHashtag, unmuteThread, useMutedHashtags, useMutedThreads } from '#web/data/silence.ts'
import { PostRow } from '#web/features/post/post-row.tsx'
import { exactly } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './silenced.module.css'

/** Hashtags that I mute, each with the way back. */
export function MutedHashtags() {
  const { t } = useTranslation()
  const query = useMutedHashtags()
  return (
    <Rows query={query} none={t('silence.noHashtags')} noneHint={t('silence.noHashtagsHint')}>
      {query.data?.map(({ id, name, expires_at: until }) => (
        <li key={id} className={styles.row}>
          <ItemRow
            title={`#${name}`}
            note={
              <>
                {until ? t('mute.until', { when: exactly(until) }) : t('mute.open')} ·{' '}
                <Link to="/tags/$hashtag" params={{ hashtag: name }}>
                  {t('silence.look')}
                </Link>
              </>
            }
          >
            <Unmute label={t('silence.unmuteHashtag', { hashtag: name })} run={() => unmuteHashtag(name)} />
          </ItemRow>
        </li>
      ))}
    </Rows>
  )
}

/** Threads that I mute, by their first posts. */
export function MutedThreads() {
  const { t } = useTranslation()
  const query = useMutedThreads()
  return (
    <Rows query={query} none={t('silence.noThreads')} noneHint={t('silence.noThreadsHint')}>
      {query.data?.map((id) => (
        <li key={id}>
          <PostRow postId={id} />
          <p className={styles.act}>
            <Unmute label={t('post.unmuteThread')} run={() => unmuteThread(id)} />
          </p>
        </li>
      ))}
    </Rows>
  )
}

function Unmute({ label, run }: { label: string; run: () => Promise<unknown> }) {
  const { t } = useTranslation()
  return (
    <Button small aria-label={label} onClick={() => run().catch((error) => toast(explain(error, t)))}>
      {t('mute.unmute')}
    </Button>
  )
}

type Query = {
  data: unknown[] | undefined
  error: Error | null
  hasNextPage: boolean
  isFetching: boolean
  refetch: () => unknown
  fetchNextPage: () => unknown
}

function Rows({
  query,
  none,
  noneHint,
  children,
}: {
  query: Query
  none: string
  noneHint: string
  children: ReactNode
}) {
  const { t } = useTranslation()
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = query
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons count={3} />
  if (data.length === 0) return <Notice title={none}>{noneHint}</Notice>
  return (
    <>
      <ul>{children}</ul>
      {hasNextPage && (
        <p className={styles.act}>
          <Button busy={isFetching} onClick={() => fetchNextPage()}>
            {t('common.more')}
          </Button>
        </p>
      )}
    </>
  )
}
