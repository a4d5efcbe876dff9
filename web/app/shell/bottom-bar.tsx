import { Link } from '@tanstack/react-router'
import { Bell, House, Megaphone, PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { askingQuery, unreadConversationsQuery } from '#web/data/unread.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import styles from './bottom-bar.module.css'
import { Unread } from './rail.tsx'

/** On phones: five places in reach of the thumb. */
export function BottomBar() {
  const { t } = useTranslation()
  const { account } = useMe()
  const here = { className: styles.here }
  return (
    <nav className={styles.bar} aria-label={t('nav.main')}>
      <Link to="/" activeOptions={{ exact: true }} activeProps={here} aria-label={t('nav.home')}>
        <House size={24} />
      </Link>
      <Link to="/announcements" activeProps={here} className={styles.bell}>
        <Megaphone size={24} aria-hidden="true" />
        <span className="visually-hidden">{t('nav.announcements')}</span> <Unread of={askingQuery} />
      </Link>
      <button type="button" aria-label={t('nav.write')} onClick={() => openComposer()}>
        <span className={styles.write}>
          <PenLine size={22} />
        </span>
      </button>
      <Link to="/notifications" activeProps={here} className={styles.bell}>
        <Bell size={24} aria-hidden="true" />
        <span className="visually-hidden">{t('nav.notifications')}</span> <Unread />
      </Link>
      <Link to="/you" activeProps={here} className={styles.bell}>
        <Avatar src={account.avatar} name={account.display_name} size={28} />
        <span className="visually-hidden">{t('nav.you')}</span> <Unread of={unreadConversationsQuery} />
      </Link>
    </nav>
  )
}
