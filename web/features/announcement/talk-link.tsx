import { Link } from '@tanstack/react-router'
import { MessageCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Announcement } from '#web/data/lane.ts'
import styles from './announcement.module.css'

/** The way to the post in which people talk about it. */
export function TalkLink({ talk }: Pick<Announcement, 'talk'>) {
  const { t } = useTranslation()
  if (talk === null) return null
  const { id, acct, replies_count: count } = talk
  return (
    <Link to="/@{$handle}/$id" params={{ handle: acct, id }} className={styles.talk}>
      <MessageCircle size={18} aria-hidden="true" />
      {t(count === 0 ? 'talk.about' : 'talk.aboutCount', { count })}
    </Link>
  )
}
