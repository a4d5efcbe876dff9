import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import styles from './post.module.css'

/** Who may answer, where not everybody may. */
export function ReplyNote({ post }: { post: Post }) {
  const { t } = useTranslation()
  const { reply_policy: policy } = post.birdhouse
  if (policy === 'everyone') return null
  return <p className={styles.context}>{t(`post.replies_${policy}`, { name: post.account.display_name })}</p>
}
