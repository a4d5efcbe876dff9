import { Link, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '#web/features/search/search-field.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Suggested } from '#web/features/suggestion/suggested.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { usePageTitle } from '#web/ui/page-header.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import { Found, FoundPosts } from './found.tsx'
import { HowTo } from './how-to.tsx'
import { Operators } from './operators.tsx'
import styles from './search.module.css'
import { useMarked } from './use-marked.ts'

const TYPES = { all: undefined, people: 'accounts', posts: 'statuses', hashtags: 'hashtags' } as const

export function SearchScreen() {
  const { t } = useTranslation()
  const { q = '', type } = useSearch({ strict: false })
  const wide = useWide()
  usePageTitle(t('nav.search'))
  usePlace(`search.${q}`)
  const found = useRef<HTMLDivElement>(null)
  useMarked(found, q)
  const chosen = Object.values(TYPES).find((one) => one === type)
  return (
    <>
      <div className={styles.header}>
        <h1 className="visually-hidden">{t('nav.search')}</h1>
        <SearchField
          key={q}
          start={q}
          focused={q === ''}
          below={(now, change) => <Operators q={now} change={change} />}
        />
      </div>
      {q === '' ? (
        <>
          <Notice title={t('search.start')}>{t('search.startHint')}</Notice>
          <HowTo />
          {!wide && (
            <div className={styles.ideas}>
              <Suggested />
            </div>
          )}
        </>
      ) : (
        <>
          <Tabs label={t('nav.search')}>
            {(Object.keys(TYPES) as (keyof typeof TYPES)[]).map((name) => (
              <Link
                key={name}
                to="/search"
                search={{ q, type: TYPES[name] }}
                activeProps={{ 'aria-current': TYPES[name] === type ? 'page' : undefined }}
                activeOptions={{ exact: true }}
                replace
              >
                {t(`search.${name}`)}
              </Link>
            ))}
          </Tabs>
          <div ref={found}>
            {chosen === 'statuses' ? <FoundPosts key={q} q={q} /> : <Found q={q} type={chosen} />}
          </div>
        </>
      )}
    </>
  )
}
