import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { exactly, since } from '#web/locales/when.ts'
import { classNames } from '#web/ui/class-names.ts'
import styles from './post.module.css'

/** That it said something else before, which one press shows. */
export function Edited({ post, className }: { post: Post; className?: string }) {
  const { t } = useTranslation()
  if (!post.edited_at) return null
  return (
    <Link
      to="/@{$handle}/$id/history"
      params={{ handle: post.account.acct, id: post.id }}
      className={classNames(styles.edited, className)}
      title={exactly(post.edited_at)}
    >
      {t('post.edited', { when: since(post.edited_at) })}
    </Link>
  )
}
