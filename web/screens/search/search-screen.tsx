import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { keep } from '#web/data/posts.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { PostRow } from '#web/features/post/post-row.tsx'
import { SearchField } from '#web/features/search/search-field.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Suggested } from '#web/features/suggestion/suggested.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { usePageTitle } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import styles from './search.module.css'

const TYPES = { all: undefined, people: 'accounts', posts: 'statuses', hashtags: 'hashtags' } as const

export function SearchScreen() {
  const { t } = useTranslation()
  const { q = '', type } = useSearch({ strict: false })
  usePageTitle(t('nav.search'))
  usePlace(`search.${q}`)
  return (
    <>
      <div className={styles.header}>
        <h1 className="visually-hidden">{t('nav.search')}</h1>
        <SearchField key={q} start={q} focused={q === ''} />
      </div>
      {q === '' ? (
        <>
          <Notice title={t('search.start')}>{t('search.startHint')}</Notice>
          <div className={styles.ideas}>
            <Suggested />
          </div>
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
          <Found q={q} type={asType(type)} />
        </>
      )}
    </>
  )
}

type Type = (typeof TYPES)[keyof typeof TYPES]

function asType(type: string | undefined): Type {
  return Object.values(TYPES).find((one) => one === type)
}

const FEW = 3

function Found({ q, type }: { q: string; type: Type }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['search', q, type],
    queryFn: async () => {
      const found = await call('GET /api/v2/search', { query: { q, type, limit: 40 } })
      return { ...found, posts: found.statuses.map((status) => keep(status).postId) }
    },
  })
  if (error) return <LoadFailure error={error} retry={refetch} />
  if (!data) return <PostSkeletons />
  const { accounts, hashtags, posts } = data
  if (accounts.length + hashtags.length + posts.length === 0) {
    return <Notice title={t('search.nothing', { q })}>{t('search.nothingHint')}</Notice>
  }
  return (
    <>
      {(type ? accounts : accounts.slice(0, FEW)).map((account) => (
        <PersonRow key={account.id} account={account} />
      ))}
      {(type ? hashtags : hashtags.slice(0, FEW)).map(({ name, history }) => (
        <Link key={name} to="/tags/$hashtag" params={{ hashtag: name }} className={styles.hashtag}>
          <strong>#{name}</strong>
          {usesOf(history) > 0 && <span>{t('search.uses', { count: usesOf(history) })}</span>}
        </Link>
      ))}
      <div className={styles.posts}>
        {posts.map((id) => (
          <PostRow key={id} postId={id} />
        ))}
      </div>
    </>
  )
}

function usesOf(history: { uses: string }[]): number {
  return history.reduce((sum, day) => sum + Number(day.uses), 0)
}
