import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { MediaView } from '#web/features/media/media-view.tsx'
import { PostText } from '#web/features/post/post-text.tsx'
import { Warned } from '#web/features/post/warned.tsx'
import { ago, exactly } from '#web/locales/when.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import styles from './quote.module.css'

type Props = {
  quote: NonNullable<Post['quote']>
  /** What filters say of the post that quotes, and with it of what it quotes. */
  filtered?: Post['filtered']
}

/** What a post quotes, as its reader may see it, one step deep; or why it is not shown. */
export function QuotedPost({ quote, filtered }: Props) {
  const { t } = useTranslation()
  const { quoted_status: quoted, state } = quote
  if (!quoted || state !== 'accepted')
    return <p className={styles.gone}>{t(`quote.${state === 'accepted' ? 'deleted' : state}`)}</p>
  const { account } = quoted
  return (
    <blockquote className={styles.quoted} data-quoted={quoted.id}>
      <p className={styles.head}>
        <Avatar src={account.avatar} name={account.display_name} size={24} />
        <strong dir="auto">{account.display_name}</strong>
        <Link to="/@{$handle}/$id" params={{ handle: account.acct, id: quoted.id }} className={styles.time}>
          <span className="visually-hidden">
            {t('quote.open', { name: account.display_name, when: exactly(quoted.created_at) })}
          </span>
          <span aria-hidden="true">{ago(quoted.created_at)}</span>
        </Link>
      </p>
      <Warned post={quoted}>
        {quoted.birdhouse.text !== '' && (
          <div className={styles.text}>
            <PostText text={quoted.birdhouse.text} post={quoted} />
          </div>
        )}
        <MediaView post={filtered ? { ...quoted, filtered } : quoted} small />
      </Warned>
      {quoted.birdhouse.quotes && <p className={styles.more}>{t('quote.deeper')}</p>}
    </blockquote>
  )
}
