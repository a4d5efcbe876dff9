import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { AtSign, Building2, MessagesSquare, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { classNames } from '#web/ui/class-names.ts'
import styles from './post.module.css'

export const VISIBILITY_ICONS = {
  company: Building2,
  followers: Users,
  direct: AtSign,
  group: MessagesSquare,
}

/** Who can see the post, in words. */
export function seenBy({ birdhouse: { visibility, group } }: Post, t: TFunction): string {
  if (visibility !== 'group') return t(`visibility.${visibility}Seen`)
  return t(group?.closed ? 'visibility.closedSeen' : 'visibility.groupSeen', { group: group?.name ?? '' })
}

/** The same with a picture. */
export function SeenBy({ post, className }: { post: Post; className?: string }) {
  const { t } = useTranslation()
  const { visibility, group } = post.birdhouse
  const Icon = VISIBILITY_ICONS[visibility]
  return (
    <span className={classNames(styles.seenBy, className)}>
      <Icon size={14} aria-hidden="true" />
      {group ? (
        <Link to="/groups/$group" params={{ group: group.handle }} dir="auto">
          {seenBy(post, t)}
        </Link>
      ) : (
        seenBy(post, t)
      )}
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
