import { Link } from '@tanstack/react-router'
import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import styles from './report.module.css'

/** To the author of a post that moderators hid; nobody else is sent it. */
export function HiddenNote({ post }: { post: Post }) {
  const { t } = useTranslation()
  if (!post.birdhouse.hidden) return null
  return (
    <p className={styles.note}>
      <EyeOff size={18} aria-hidden="true" />
      <span>
        {t('post.hidden')} <Link to="/reports">{t('post.hiddenWhy')}</Link>
      </span>
    </p>
  )
}
