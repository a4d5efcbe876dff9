import { AtSign, Building2, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import styles from './post.module.css'

export const VISIBILITY_ICONS = { company: Building2, followers: Users, direct: AtSign }

/** Who can see the post: by picture and word; in a list, for the usual case, everyone, the picture is enough. */
export function SeenBy({ post, words: whole }: { post: Post; words?: boolean }) {
  const { t } = useTranslation()
  const { visibility } = post.birdhouse
  const Icon = VISIBILITY_ICONS[visibility]
  const words = t(`visibility.${visibility}Seen`)
  return (
    <span className={styles.seenBy} title={words}>
      <Icon size={14} aria-hidden="true" />
      {whole && words}
      {!whole && visibility !== 'company' && <span aria-hidden="true">{t(`visibility.${visibility}`)}</span>}
      {!whole && <span className="visually-hidden">{words}</span>}
    </span>
  )
}
