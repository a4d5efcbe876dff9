import { Link, useLocation, useSearch } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from '#web/data/session.ts'
import { SearchField } from '#web/features/search/search-field.tsx'
import { Suggested } from '#web/features/suggestion/suggested.tsx'
import { withLaterTexts } from '#web/locales/language.ts'
import styles from './aside.module.css'

/** What stands beside one part of something large: the ways to its others. */
const PLACES: Record<string, ComponentType<{ part: string; beside: true }>> = {
  '/admin': lazy(() =>
    withLaterTexts(import('#web/screens/admin/admin-places.tsx')).then(({ AdminPlaces }) => ({
      default: AdminPlaces,
    })),
  ),
  '/settings': lazy(() =>
    withLaterTexts(import('#web/screens/settings/settings-places.tsx')).then(({ SettingsPlaces }) => ({
      default: SettingsPlaces,
    })),
  ),
}

/** The context column of wide windows: search, whom one may want to follow, topics, about the organisation. Beside a part of the settings or the administration, the others. */
export function Aside() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const { part } = useSearch({ strict: false })
  const Places = PLACES[pathname]
  const organisation = useOrganisation()
  return (
    <aside className={styles.aside} aria-label={t('nav.aside')}>
      {pathname !== '/search' && <SearchField />}
      {Places && part !== undefined ? (
        <Suspense>
          <Places part={part} beside />
        </Suspense>
      ) : (
        <Suggested />
      )}
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
