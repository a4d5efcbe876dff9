import { AtSign, Building2, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { classNames } from '#web/ui/class-names.ts'
import styles from './post.module.css'

export const VISIBILITY_ICONS = { company: Building2, followers: Users, direct: AtSign }

/** Who can see the post, by picture and in words. */
export function SeenBy({ post, className }: { post: Post; className?: string }) {
  const { t } = useTranslation()
  const { visibility } = post.birdhouse
  const Icon = VISIBILITY_ICONS[visibility]
  return (
    <span className={classNames(styles.seenBy, className)}>
      <Icon size={14} aria-hidden="true" />
      {t(`visibility.${visibility}Seen`)}
    </span>
  )
}

/** In a list, for the usual case, everyone, the picture is enough, and not worth reading out for each post. */
export function SeenByEveryone() {
  const { t } = useTranslation()
  return (
    <span className={classNames(styles.seenBy, styles.everyone)} title={t('visibility.companySeen')}>
      <Building2 size={14} aria-hidden="true" />
    </span>
  )
}
