import { useTranslation } from 'react-i18next'
import { useDirectory } from '#web/data/directory.ts'
import { PeopleList } from '#web/features/person/people-list.tsx'
import { useFilter } from '#web/features/person/use-filter.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import styles from './people.module.css'

/** The directory. */
export function PeopleScreen() {
  const { t } = useTranslation()
  const { typed, change, q } = useFilter()
  const place = usePlace('people')
  const query = useDirectory(q)
  const people = query.data?.pages.flatMap((page) => page.people)
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <>
      <PageHeader title={t('person.directory')} back="/you" />
      <div className={styles.filter}>
        <SearchInput
          label={t('person.filter')}
          placeholder={t('person.filter')}
          value={typed}
          change={change}
          maxLength={100}
        />
        <p role="status" className={styles.found}>
          {people && t('person.found', { count: total })}
        </p>
      </div>
      <PeopleList
        name={place}
        label={t('person.directory')}
        query={{ ...query, data: people }}
        empty={<Notice title={t('person.nobodyFound')}>{t('person.nobodyFoundHint')}</Notice>}
      />
    </>
  )
}
