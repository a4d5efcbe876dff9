import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { CardView } from '#web/features/card/card-view.tsx'
import { MediaView } from '#web/features/media/media-view.tsx'
import { PersonName } from '#web/features/person/person-name.tsx'
import { PollView } from '#web/features/poll/poll-view.tsx'
import { Actions } from '#web/features/post/actions.tsx'
import { Edited } from '#web/features/post/edited.tsx'
import { FullText } from '#web/features/post/full-text.tsx'
import { MoreMenu } from '#web/features/post/more-menu.tsx'
import { PostText } from '#web/features/post/post-text.tsx'
import { SeenBy } from '#web/features/post/seen-by.tsx'
import { Warned } from '#web/features/post/warned.tsx'
import { Quoted } from '#web/features/quote/quoted.tsx'
import { HiddenNote } from '#web/features/report/hidden-note.tsx'
import { exactly } from '#web/locales/when.ts'
import { Avatar } from '#web/ui/avatar.tsx'
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
      <HiddenNote post={post} />
      <Warned post={post}>
        <div className={styles.text}>
          {post.birdhouse.text !== '' && <PostText text={post.birdhouse.text} post={post} />}
        </div>
        <FullText post={post} open />
        <PollView post={post} />
        <MediaView post={post} />
        <CardView post={post} />
        <Quoted post={post} />
      </Warned>
      <p className={styles.facts}>
        <time dateTime={post.created_at}>{exactly(post.created_at)}</time>
        <SeenBy post={post} />
        <Edited post={post} />
      </p>
      <Counts post={post} />
      <Actions post={post} />
    </article>
  )
}

const CROWDS = { boosts: '/@{$handle}/$id/boosts', favourites: '/@{$handle}/$id/favourites' } as const

function Counts({ post }: { post: Post }) {
  const { t } = useTranslation()
  const counts = { boosts: post.reblogs_count, favourites: post.favourites_count }
  const kinds = (['boosts', 'favourites'] as const).filter((kind) => counts[kind] > 0)
  if (kinds.length === 0) return null
  return (
    <p className={styles.counts}>
      {kinds.map((kind) => (
        <Link key={kind} to={CROWDS[kind]} params={{ handle: post.account.acct, id: post.id }}>
          {t(`post.${kind}`, { count: counts[kind] })}
        </Link>
      ))}
    </p>
  )
}
