import { Link } from '@tanstack/react-router'
import type { Item, Post } from '#web/data/posts.ts'
import { PersonName } from '#web/features/person/person-name.tsx'
import { ago, exactly } from '#web/locales/when.ts'
import { MoreMenu } from './more-menu.tsx'
import styles from './post.module.css'
import { SeenByEveryone } from './seen-by.tsx'

/** Name, team; who can see it, time; more. */
export function Headline({ post, item }: { post: Post; item?: Item }) {
  const { account } = post
  return (
    <header className={styles.headline}>
      <PersonName account={account} id={`name-${post.id}`} className={styles.name} />
      <span className={styles.team}>
        <span dir="auto">{account.birdhouse.team}</span>
      </span>
      <span className={styles.meta}>
        {post.birdhouse.visibility === 'company' && <SeenByEveryone />}
        <Link
          to="/@{$handle}/$id"
          params={{ handle: account.acct, id: post.id }}
          className={styles.time}
          data-act="open"
        >
          <time dateTime={post.created_at} title={exactly(post.created_at)}>
            {ago(post.created_at)}
          </time>
        </Link>
      </span>
      <span className={styles.more}>
        <MoreMenu post={post} item={item} />
      </span>
    </header>
  )
}
