import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from '#web/data/session.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { SearchField } from '#web/features/search/search-field.tsx'
import { suggestionsQuery } from '#web/features/suggestion/suggestions.ts'
import { useReason } from '#web/features/suggestion/use-reason.ts'
import styles from './aside.module.css'

/** The context column of wide windows: search, whom one may want to follow, topics, about the organisation. */
export function Aside() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const organisation = useOrganisation()
  return (
    <aside className={styles.aside} aria-label={t('nav.aside')}>
      {pathname !== '/search' && <SearchField />}
      <Suggested />
      <section>
        <h2>{t('nav.about', { organisation: organisation.name })}</h2>
        {organisation.purpose && <p dir="auto">{organisation.purpose}</p>}
        {organisation.members !== null && <p>{t('nav.members', { count: organisation.members })}</p>}
      </section>
    </aside>
  )
}

function Suggested() {
  const { t } = useTranslation()
  const { data } = useQuery(suggestionsQuery)
  const reasonOf = useReason()
  const people = data?.people.filter((one) => !one.followed).slice(0, 3) ?? []
  const topics = data?.topics.slice(0, 6) ?? []
  return (
    <>
      {people.length > 0 && (
        <section>
          <h2>{t('nav.toFollow')}</h2>
          {people.map((one) => (
            <PersonRow key={one.account.id} account={one.account} note={reasonOf(one)} />
          ))}
        </section>
      )}
      {topics.length > 0 && (
        <section>
          <h2>{t('nav.topics')}</h2>
          <ul className={styles.topics}>
            {topics.map(({ name }) => (
              <li key={name}>
                <Link to="/tags/$hashtag" params={{ hashtag: name }}>
                  #{name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
