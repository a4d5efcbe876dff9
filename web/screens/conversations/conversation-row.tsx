import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '#web/data/conversations.ts'
import { usePost } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { Faces } from '#web/features/direct/faces.tsx'
import { namesOf, withoutNames } from '#web/features/direct/names.ts'
import { useKeptBack } from '#web/features/filter/kept-back.tsx'
import { previewOf } from '#web/features/post/warned.tsx'
import { ago, exactly } from '#web/locales/when.ts'
import { classNames } from '#web/ui/class-names.ts'
import { ConversationMenu } from './conversation-menu.tsx'
import styles from './conversations.module.css'

type Props = { conversation: Conversation; position: number }

/** With whom, when, and what was said last; all of it leads there. */
export function ConversationRow({ conversation, position }: Props) {
  const { t } = useTranslation()
  const { id, accounts, unread, last_status } = conversation
  const names = namesOf(accounts, t)
  return (
    <article
      className={classNames(styles.row, unread && styles.unread)}
      tabIndex={-1}
      aria-labelledby={`names-${id}`}
      aria-posinset={position}
      aria-setsize={-1}
    >
      <Faces people={accounts} />
      <div className={styles.words}>
        <p className={styles.head}>
          <Link
            to="/conversations/$conversation"
            params={{ conversation: id }}
            id={`names-${id}`}
            className={styles.names}
            data-act="open"
          >
            <bdi>{names}</bdi>
            {unread && <span className="visually-hidden"> · {t('conversations.unread')}</span>}
          </Link>
          {last_status && (
            <time dateTime={last_status.created_at} title={exactly(last_status.created_at)}>
              {ago(last_status.created_at)}
            </time>
          )}
        </p>
        {last_status && <LastWords id={last_status.id} among={accounts.length} />}
      </div>
      <ConversationMenu conversation={conversation} names={names} />
    </article>
  )
}

/** As much of the last post as two lines hold; never what stands behind a warning or one of my filters. */
function LastWords({ id, among }: { id: string; among: number }) {
  const { t } = useTranslation()
  const me = useMe().account.id
  const post = usePost(id)
  const { hidden, titles } = useKeptBack(post)
  if (!post) return null
  const kept = hidden || titles.length > 0
  const text = kept ? t('post.filtered', { title: titles.join(', ') }) : withoutNames(previewOf(post))
  const name = post.account.display_name
  const says =
    post.account.id === me
      ? t('conversations.mine', { text })
      : among > 1
        ? t('conversations.theirs', { name, text })
        : text
  return (
    <p className={styles.last} dir="auto">
      {says}
    </p>
  )
}
