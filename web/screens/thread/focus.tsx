import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import type { Post } from '#web/data/posts.ts'
import { PersonName } from '#web/features/person/person-name.tsx'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { Actions } from '#web/features/post/actions.tsx'
import { FullText } from '#web/features/post/full-text.tsx'
import { MoreMenu } from '#web/features/post/more-menu.tsx'
import { PostText } from '#web/features/post/post-text.tsx'
import { SeenBy } from '#web/features/post/seen-by.tsx'
import { exactly } from '#web/locales/when.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import styles from './thread.module.css'

/** The post that the page is about: larger, with its full text open and who liked it. */
export function Focus({ post, alone }: { post: Post; alone: boolean }) {
  const { account } = post
  const { team, location } = account.birdhouse
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!alone) article.current?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [alone])
  return (
    <article
      className={styles.focus}
      ref={article}
      data-post={post.id}
      tabIndex={-1}
      aria-labelledby={`name-${post.id}`}
    >
      <header className={styles.author}>
        <Avatar src={account.avatar} name={account.display_name} />
        <div>
          <PersonName account={account} id={`name-${post.id}`} />
          <p className="quiet">{[team, location].filter(Boolean).join(' · ') || `@${account.acct}`}</p>
        </div>
        <MoreMenu post={post} />
      </header>
      <div className={styles.text}>
        <PostText text={post.birdhouse.text} post={post} />
      </div>
      <FullText post={post} open />
      <p className={styles.facts}>
        <time dateTime={post.created_at}>{exactly(post.created_at)}</time>
        <SeenBy post={post} />
      </p>
      <Counts post={post} />
      <Actions post={post} />
    </article>
  )
}

function Counts({ post }: { post: Post }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'boosts' | 'favourites' | null>(null)
  const counts = { boosts: post.reblogs_count, favourites: post.favourites_count }
  const kinds = (['boosts', 'favourites'] as const).filter((kind) => counts[kind] > 0)
  if (kinds.length === 0) return null
  return (
    <>
      <p className={styles.counts}>
        {kinds.map((kind) => (
          <button type="button" key={kind} onClick={() => setShown(kind)}>
            {t(`post.${kind}`, { count: counts[kind] })}
          </button>
        ))}
      </p>
      {shown && <Who postId={post.id} kind={shown} count={counts[shown]} onClose={() => setShown(null)} />}
    </>
  )
}

/** More than this cannot be asked for at once. */
const MOST = 80

type WhoProps = { postId: string; kind: 'boosts' | 'favourites'; count: number; onClose: () => void }

function Who({ postId, kind, count, onClose }: WhoProps) {
  const { t } = useTranslation()
  const name =
    kind === 'boosts' ? 'GET /api/v1/statuses/:id/reblogged_by' : 'GET /api/v1/statuses/:id/favourited_by'
  const { data, error, refetch } = useQuery({
    queryKey: ['who', postId, kind],
    queryFn: () => call(name, { params: { id: postId }, query: { limit: MOST } }),
    staleTime: 0,
  })
  return (
    <Dialog title={t(`post.${kind}`, { count })} onClose={onClose}>
      <div className={styles.who}>
        {error && !data && <LoadFailure error={error} retry={refetch} />}
        {!data && !error && <PersonSkeletons count={Math.min(count, 6)} />}
        {data?.map((account) => (
          <PersonRow key={account.id} account={account} />
        ))}
        {data?.length === MOST && count > MOST && (
          <p className={styles.others}>{t('post.others', { count: count - MOST })}</p>
        )}
      </div>
    </Dialog>
  )
}
