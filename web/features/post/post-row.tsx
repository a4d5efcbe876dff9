import { Link, useNavigate } from '@tanstack/react-router'
import { Repeat2 } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Item, type Post, usePost } from '#web/data/posts.ts'
import { CardView } from '#web/features/card/card-view.tsx'
import { KeptBack, useKeptBack } from '#web/features/filter/kept-back.tsx'
import { MediaView } from '#web/features/media/media-view.tsx'
import { PollView } from '#web/features/poll/poll-view.tsx'
import { Quoted } from '#web/features/quote/quoted.tsx'
import { HiddenNote } from '#web/features/report/hidden-note.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Actions } from './actions.tsx'
import { Edited } from './edited.tsx'
import { FullText } from './full-text.tsx'
import { Headline } from './headline.tsx'
import styles from './post.module.css'
import { PostText } from './post-text.tsx'
import { ReplyNote } from './reply-note.tsx'
import { SeenBy } from './seen-by.tsx'
import { Warned } from './warned.tsx'

type Props = {
  postId: string
  item?: Item
  position?: number
  threaded?: boolean
  /** Who sees it is said beside it already. */
  told?: boolean
}

/** A post as one row of a list. Following the row's empty places opens it. */
export const PostRow = memo(function PostRow({ postId, item, position, threaded, told }: Props) {
  const post = usePost(postId)
  const { t } = useTranslation()
  const article = useOpenOnClick(post)
  const { hidden, titles, show } = useKeptBack(post)
  if (post === undefined) return null
  if (post === null) return <p className={styles.gone}>{t('post.gone')}</p>
  if (hidden) return null
  if (titles.length > 0) return <KeptBack titles={titles} show={show} position={position} />
  return (
    <article
      ref={article}
      className={threaded ? styles.threaded : styles.post}
      data-post={post.id}
      tabIndex={-1}
      aria-posinset={position}
      aria-setsize={position ? -1 : undefined}
      aria-labelledby={`name-${post.id}`}
    >
      {item?.boostedBy && <BoostedBy item={item} />}
      <Link
        to="/@{$handle}"
        params={{ handle: post.account.acct }}
        tabIndex={-1}
        aria-hidden="true"
        className={styles.avatar}
      >
        <Avatar src={post.account.avatar} name={post.account.display_name} />
      </Link>
      <div className={styles.body}>
        <Headline post={post} item={item} />
        {post.birdhouse.visibility !== 'company' && !told && (
          <SeenBy post={post} className={styles.context} />
        )}
        <ReplyTo post={post} hidden={threaded} />
        <HiddenNote post={post} />
        <Warned post={post}>
          {post.birdhouse.text !== '' && <PostText text={post.birdhouse.text} post={post} />}
          <FullText post={post} />
          <PollView post={post} />
          <MediaView post={post} />
          <CardView post={post} />
          <Quoted post={post} />
        </Warned>
        <ReplyNote post={post} />
        <Edited post={post} />
        <Actions post={post} />
      </div>
    </article>
  )
})

function BoostedBy({ item }: { item: Item }) {
  const { t } = useTranslation()
  return (
    <p className={styles.boosted}>
      <Repeat2 size={16} aria-hidden="true" />
      {t('post.boosted', { name: item.boostedBy?.display_name ?? '' })}
    </p>
  )
}

function ReplyTo({ post, hidden }: { post: Post; hidden?: boolean }) {
  const { t } = useTranslation()
  const handle = post.birdhouse.in_reply_to_handle
  if (!handle || hidden) return null
  return <p className={styles.context}>{t('post.replyTo', { handle })}</p>
}

/** A comfort for the mouse only; keys and screen readers have the time stamp, which is a link. */
function useOpenOnClick(post: Post | null | undefined) {
  const article = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const element = article.current
    if (!element || !post) return
    const params = { handle: post.account.acct, id: post.id }
    const open = (event: MouseEvent) => {
      if (!isOnSomething(event)) void navigate({ to: '/@{$handle}/$id', params })
    }
    element.addEventListener('click', open)
    return () => element.removeEventListener('click', open)
  }, [post, navigate])
  return article
}

function isOnSomething({ target }: MouseEvent): boolean {
  const selecting = getSelection()?.isCollapsed === false
  return (
    selecting ||
    !(target instanceof Element) ||
    target.closest('a, button, label, dialog, [role="menu"]') !== null
  )
}
