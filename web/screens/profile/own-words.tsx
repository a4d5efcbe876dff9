import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import type { Account } from '#web/data/posts.ts'
import { plainText } from './plain-text.ts'
import styles from './profile.module.css'

/** What a person says of themselves beside the directory, and whom and what they show on their profile. */
export function OwnWords({ account }: { account: Account }) {
  const { t } = useTranslation()
  const params = { id: account.id }
  const { data: people = [] } = useQuery({
    queryKey: ['person', account.id, 'endorsed'],
    queryFn: () => call('GET /api/v1/accounts/:id/endorsements', { params, query: { limit: 8 } }),
  })
  const { data: tags = [] } = useQuery({
    queryKey: ['person', account.id, 'featured'],
    queryFn: () => call('GET /api/v1/accounts/:id/featured_tags', { params }),
  })
  return (
    <>
      {account.fields.length > 0 && (
        <dl className={styles.own}>
          {account.fields.map(({ name, value }) => (
            <div key={`${name} ${value}`}>
              <dt dir="auto">{name}</dt>
              <dd dir="auto">
                <Value text={plainText(value)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {people.length > 0 && (
        <p className={styles.shows}>
          <span>{t('profile.shows')}</span>
          {people.map((one) => (
            <Link key={one.id} to="/@{$handle}" params={{ handle: one.acct }}>
              <bdi>{one.display_name}</bdi>
            </Link>
          ))}
        </p>
      )}
      {tags.length > 0 && (
        <p className={styles.shows}>
          <span>{t('featured.shows')}</span>
          {tags.map(({ name }) => (
            <Link
              key={name}
              to="/@{$handle}/tagged/$hashtag"
              params={{ handle: account.acct, hashtag: name }}
            >
              <bdi>#{name}</bdi>
            </Link>
          ))}
        </p>
      )}
    </>
  )
}

/** A value that is an address leads there. */
function Value({ text }: { text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return text
  return (
    <a href={text} rel="nofollow noopener noreferrer" target="_blank">
      {text.replace(/^https?:\/\//, '')}
    </a>
  )
}
