import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { GroupSuggestion, useOffered } from './group-suggestion.tsx'
import styles from './suggested.module.css'
import { SuggestedActs } from './suggested-acts.tsx'
import { suggestionsQuery } from './suggestions.ts'
import { useReason } from './use-reason.ts'

const PEOPLE = 3
const TOPICS = 6
const GROUPS = 2

/** A few people and groups for the reader, each with the reason, and what is talked about. */
export function Suggested() {
  const { t } = useTranslation()
  const { data } = useQuery(suggestionsQuery)
  const reasonOf = useReason()
  const people = data?.people.filter((one) => !one.followed).slice(0, PEOPLE) ?? []
  const topics = data?.topics.slice(0, TOPICS) ?? []
  const groups = useOffered(data?.groups ?? []).slice(0, GROUPS)
  return (
    <>
      {people.length > 0 && (
        <section className={styles.suggested}>
          <h2>{t('nav.toFollow')}</h2>
          {people.map((one) => (
            <PersonRow
              key={one.account.id}
              account={one.account}
              note={reasonOf(one)}
              action={<SuggestedActs account={one.account} />}
            />
          ))}
        </section>
      )}
      {groups.length > 0 && (
        <section className={styles.suggested}>
          <h2>{t('nav.toJoin')}</h2>
          <ul>
            {groups.map((one) => (
              <li key={one.group.id}>
                <GroupSuggestion {...one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {topics.length > 0 && (
        <section className={styles.suggested}>
          <h2>{t('nav.topics')}</h2>
          <ul className={styles.topics}>
            {topics.map(({ name }) => (
              <li key={name}>
                <Link to="/tags/$hashtag" params={{ hashtag: name }}>
                  <bdi>#{name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
