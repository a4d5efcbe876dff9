import { Link } from '@tanstack/react-router'
import { Megaphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { About } from '#web/data/talk.ts'
import styles from './thread.module.css'

const WORDS = { addressed: 'talk.back', written: 'talk.backWritten' } as const

/** The way back to the announcement that a post talks about, for whom that is. */
export function AboutAnnouncement({ about }: { about: About }) {
  const { t } = useTranslation()
  const { id: announcement, withdrawn, mine } = about
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
