import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { makeList, useLists } from '#web/data/lists.ts'
import { ListForm } from '#web/features/lists/list-form.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import styles from './lists.module.css'

/** All my lists, and a new one. */
export function ListsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  usePlace('lists')
  const { data, error, refetch } = useLists()
  const make = async (title: string, exclusive: boolean) => {
    const { id } = await makeList(title, exclusive)
    await navigate({ to: '/lists/$list', params: { list: id }, search: { people: true } })
  }
  return (
    <>
      <PageHeader title={t('nav.lists')} back />
      <p className={styles.intro}>{t('lists.intro')}</p>
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      <ul>
        {data?.map((list) => (
          <li key={list.id}>
            <Link className={styles.row} to="/lists/$list" params={{ list: list.id }}>
              <span>
                <strong dir="auto">{list.title}</strong>
                {list.exclusive && <span className="quiet">{t('lists.apart')}</span>}
              </span>
              <ChevronRight size={20} aria-hidden="true" className={styles.arrow} />
            </Link>
          </li>
        ))}
      </ul>
      <Section title={t('lists.new')}>
        <ListForm send={make} label={t('lists.make')} />
      </Section>
    </>
  )
}
