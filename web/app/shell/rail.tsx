import { Link } from '@tanstack/react-router'
import { PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { askingQuery, unreadConversationsQuery, useUnread } from '#web/data/unread.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { partsFor } from '#web/features/role/parts.ts'
import { Button } from '#web/ui/button.tsx'
import { Logo } from '#web/ui/logo.tsx'
import { PLACES } from './places.ts'
import styles from './rail.module.css'

export function Rail() {
  const { t } = useTranslation()
  const { name } = useOrganisation()
  const { permissions, account } = useMe()
  const places = PLACES.filter((place) => place.to !== '/admin' || partsFor(permissions).length > 0)
  return (
    <header className={styles.rail}>
      <Link to="/" className={styles.organisation}>
        <Logo />
        <span className={styles.words}>
          <strong dir="auto">{name}</strong> <span className={styles.inside}>{t('nav.inside')}</span>
        </span>
      </Link>
      <nav aria-label={t('nav.main')}>
        <ul>
          {places.map(({ to, words, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to === '/you' ? '/@{$handle}' : to}
                params={{ handle: account.acct }}
                className={styles.place}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ className: styles.here }}
                title={t(words)}
              >
                <Icon size={22} aria-hidden="true" />
                <span className={styles.words}>{t(words)}</span>
                {to === '/notifications' && <Unread />}
                {to === '/announcements' && <Unread of={askingQuery} />}
                {to === '/conversations' && <Unread of={unreadConversationsQuery} />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Button look="primary" className={styles.write} onClick={() => openComposer()} title={t('nav.write')}>
        <PenLine size={20} aria-hidden="true" />
        <span className={styles.words}>{t('nav.write')}</span>
      </Button>
    </header>
  )
}

/** A quiet number, never a red dot. */
export function Unread({ of }: { of?: typeof unreadConversationsQuery }) {
  const { t } = useTranslation()
  const count = useUnread(of)
  if (count === 0) return null
  return (
    <span className={styles.unread}>
      <span aria-hidden="true">{count >= 100 ? '99+' : count}</span>
      <span className="visually-hidden">{t('nav.unread', { count })}</span>
    </span>
  )
}
