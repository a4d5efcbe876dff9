import { Link, useLocation, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from '#web/data/session.ts'
import { SearchField } from '#web/features/search/search-field.tsx'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import styles from './aside.module.css'

const Suggested = lazyPart(
  () => withLaterTexts(import('#web/features/suggestion/suggested.tsx')),
  'Suggested',
)

/** What stands beside one part of something large: the ways to its others. */
const PLACES = {
  admin: lazyPart(() => withLaterTexts(import('#web/screens/admin/admin-places.tsx')), 'AdminPlaces'),
  settings: lazyPart(
    () => withLaterTexts(import('#web/screens/settings/settings-places.tsx')),
    'SettingsPlaces',
  ),
}

/** The context column of wide windows: search, whom one may want to follow, topics, about the organisation. Beside a part of the settings or the administration, the others. */
export function Aside() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const open = useOpenPart()
  const Places = open && PLACES[open.of]
  const organisation = useOrganisation()
  return (
    <aside className={styles.aside} aria-label={t('nav.aside')}>
      {pathname !== '/search' && <SearchField />}
      <Suspense>{Places ? <Places part={open.part} beside /> : <Suggested />}</Suspense>
      <section>
        <h2>{t('nav.about', { organisation: organisation.name })}</h2>
        {organisation.purpose && <p dir="auto">{organisation.purpose}</p>}
        {organisation.members !== null && <p>{t('nav.members', { count: organisation.members })}</p>}
        <p>
          <Link to="/rules">{t('nav.rules')}</Link>
        </p>
      </section>
    </aside>
  )
}

/** The part of something large that is open here, by its name or, where it is a page of its own, its address. */
function useOpenPart(): { of: keyof typeof PLACES; part: string } | null {
  const { pathname } = useLocation()
  const { part, sources } = useSearch({ strict: false })
  if (part !== undefined && pathname === '/admin') return { of: 'admin', part }
  if (part !== undefined && pathname === '/settings') return { of: 'settings', part }
  const elsewhere = ['/filters', '/muted', '/tags'].includes(pathname) || (pathname === '/daily' && sources)
  return elsewhere ? { of: 'settings', part: pathname } : null
}
