import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { unreadConversationsQuery } from '#web/data/unread.ts'
import { partsFor } from '#web/features/role/parts.ts'
import styles from './more-places.module.css'
import { PLACES } from './places.ts'
import { Unread } from './rail.tsx'

const IN_THE_BAR = ['/', '/company', '/announcements', '/notifications', '/you']

/** On phones: the places that the bar below has no room for. */
export function MorePlaces() {
  const { t } = useTranslation()
  const admin = partsFor(useMe().permissions).length > 0
  const places = PLACES.filter(({ to }) => !IN_THE_BAR.includes(to) && (to !== '/admin' || admin))
  return (
    <nav className={styles.places} aria-label={t('nav.more')}>
      {places.map(({ to, words, icon: Icon }) => (
        <Link key={to} to={to}>
          <Icon size={20} aria-hidden="true" />
          {t(words)} {to === '/conversations' && <Unread of={unreadConversationsQuery} />}
        </Link>
      ))}
    </nav>
  )
}
