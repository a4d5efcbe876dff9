import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import styles from './post.module.css'
import { PostText } from './post-text.tsx'

/** What stands behind "Read on". */
export function FullText({ post, open: alwaysOpen = false }: { post: Post; open?: boolean }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(false)
  const text = post.birdhouse.full_text
  if (!text) return null
  const open = chosen || alwaysOpen
  return (
    <div className={styles.full}>
      {open && <PostText text={text} post={post} serif />}
      {!alwaysOpen && (
        <Button look="quiet" small aria-expanded={open} onClick={() => setChosen(!open)}>
          {open ? t('post.fold') : t('post.readOn')}
        </Button>
      )}
    </div>
  )
}
