import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '#web/data/directory.ts'
import type { Account } from '#web/data/posts.ts'
import { PeopleList } from '#web/features/person/people-list.tsx'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { useFilter } from '#web/features/person/use-filter.ts'
import { roleName, rolesQuery } from '#web/features/role/roles.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Notice } from '#web/ui/notice.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import { Section } from '#web/ui/section.tsx'
import { Access } from './access.tsx'
import styles from './admin.module.css'

/** Who has access, and taking it away. */
export function PeopleSection() {
  const { t } = useTranslation()
  const { typed, change, q } = useFilter()
  const { role } = useSearch({ strict: false })
  const query = useDirectory(q, { gone: true, role })
  const place = usePlace(`admin.people${role ?? ''}`)
  const filter = t('person.filter')
  return (
    <Section untitled title={t('nav.people')} hint={t('admin.peopleHint')}>
      <SearchInput label={filter} placeholder={filter} value={typed} change={change} maxLength={100} />
      {role && <Holders role={role} />}
      <div className={styles.people}>
        <PeopleList
          name={place}
          label={t('nav.people')}
          query={{ ...query, data: query.data?.pages.flatMap((page) => page.people) }}
          empty={<Notice title={t('person.nobodyFound')}>{t('person.nobodyFoundHint')}</Notice>}
          row={(account) => <AccessRow account={account} />}
        />
      </div>
    </Section>
  )
}

/** Says that only who holds a role is listed, and leads back to everybody. */
function Holders({ role }: { role: string }) {
  const { t } = useTranslation()
  const held = useQuery(rolesQuery).data?.find((one) => one.id === role)
  return (
    <p className={styles.filter}>
      {held && t('role.holders', { name: roleName(held, t) })}
      <Link to="/admin" search={{ part: 'people' }}>
        {t('role.everybody')}
      </Link>
    </p>
  )
}

function AccessRow({ account }: { account: Account }) {
  const { t } = useTranslation()
  const { state, role, team } = account.birdhouse
  const facts = [state !== 'active' && t(`admin.state_${state}`), role, team]
  return (
    <PersonRow
      account={account}
      note={facts.filter(Boolean).join(' · ') || `@${account.acct}`}
      action={<Access account={account} />}
    />
  )
}
