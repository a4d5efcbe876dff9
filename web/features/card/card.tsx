import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { bare } from '#web/data/bare.ts'
import type { Post } from '#web/data/posts.ts'
import styles from './card.module.css'

/** The words are the page's own; the picture was fetched once and comes from here, so its host learns of no reader. */
export function Card({ card }: { card: NonNullable<Post['card']> }) {
  const [failed, setFailed] = useState(false)
  const { url, title, description, provider_name, image } = card
  return (
    <a className={styles.card} href={url} target="_blank" rel="nofollow noopener noreferrer">
      <span className={styles.picture}>
        {image && !failed ? (
          <img src={bare(image)} alt="" loading="lazy" onError={() => setFailed(true)} />
        ) : (
          <Link2 size={28} aria-hidden="true" />
        )}
      </span>
      <span className={styles.words}>
        <bdi className={styles.host}>{provider_name}</bdi>
        <strong className={styles.title} dir="auto">
          {title}
        </strong>
        {description && (
          <span className={styles.description} dir="auto">
            {description}
          </span>
        )}
      </span>
    </a>
  )
}
