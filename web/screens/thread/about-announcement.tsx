import { Link } from '@tanstack/react-router'
import { Megaphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAbout } from '#web/data/talk.ts'
import styles from './thread.module.css'

const WORDS = { addressed: 'talk.back', written: 'talk.backWritten' } as const

/** The way back to the announcement that a post talks about, for whom that is. */
export function AboutAnnouncement({ postId }: { postId: string }) {
  const { t } = useTranslation()
  const found = useAbout(postId).data?.announcement
  if (!found) return null
  const { id: announcement, withdrawn, mine } = found
  return (
    <p className={styles.about}>
      <Megaphone size={18} aria-hidden="true" />
      <span>{t(withdrawn ? 'talk.backWithdrawn' : WORDS[mine])}</span>
      <Link
        to={mine === 'addressed' ? '/announcements/$announcement' : '/announce/$announcement'}
        params={{ announcement }}
      >
        {t('talk.backDo')}
      </Link>
    </p>
  )
}
