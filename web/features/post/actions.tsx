import { Bookmark, MessageCircle, Repeat2, Star } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { act } from '#web/data/acts.ts'
import type { Post } from '#web/data/posts.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { shortNumber } from '#web/locales/when.ts'
import { classNames } from '#web/ui/class-names.ts'
import styles from './actions.module.css'
import { useNoReply } from './use-may-reply.ts'

/** The quiet row under a post. `data-act` is how single keys find the buttons. */
export function Actions({ post }: { post: Post }) {
  const { t } = useTranslation()
  const noReply = useNoReply(post)
  const open = post.birdhouse.visibility === 'company'
  const fill = (on: boolean) => (on ? 'currentColor' : 'none')
  return (
    <div className={styles.actions}>
      <Action
        name="reply"
        label={t('post.reply')}
        count={post.replies_count}
        does={noReply ?? t('post.reply')}
        disabled={noReply !== undefined}
        run={() => openComposer({ replyTo: post.id })}
      >
        <MessageCircle size={19} />
      </Action>
      <Action
        name="boost"
        label={t('post.boost')}
        does={open ? t(post.reblogged ? 'post.unboost' : 'post.boost') : t('post.noBoost')}
        count={post.reblogs_count}
        on={post.reblogged}
        disabled={!open}
        run={() => act('boost', post.id, t)}
      >
        <Repeat2 size={20} />
      </Action>
      <Action
        name="favourite"
        label={t('post.favourite')}
        does={t(post.favourited ? 'post.unfavourite' : 'post.favourite')}
        count={post.favourites_count}
        on={post.favourited}
        run={() => act('favourite', post.id, t)}
      >
        <Star size={19} fill={fill(post.favourited)} />
      </Action>
      <Action
        name="bookmark"
        label={t('post.bookmark')}
        does={t(post.bookmarked ? 'post.unbookmark' : 'post.bookmark')}
        count={0}
        on={post.bookmarked}
        run={() => act('bookmark', post.id, t)}
      >
        <Bookmark size={19} fill={fill(post.bookmarked)} />
      </Action>
    </div>
  )
}

type ActionProps = {
  name: string
  /** Its name, the same whether it is pressed or not. */
  label: string
  /** What a press does now, where the name does not say it. */
  does?: string
  count: number
  on?: boolean
  disabled?: boolean
  run: () => void
  children: ReactNode
}

function Action({ name, label, does = label, count, on, disabled, run, children }: ActionProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      data-act={name}
      className={classNames(styles.action, on && styles.on)}
      aria-label={count > 0 ? t('post.counted', { label, count }) : label}
      aria-pressed={on}
      title={does}
      disabled={disabled}
      onClick={run}
    >
      {children}
      {count > 0 && <span className="number">{shortNumber(count)}</span>}
    </button>
  )
}
