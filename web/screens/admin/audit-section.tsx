import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callPage } from '#web/data/call.ts'
import { useFilter } from '#web/features/person/use-filter.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import { Section } from '#web/ui/section.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import styles from './admin.module.css'
import { AuditRow } from './audit-row.tsx'
import { AUDIT_KINDS, type AuditKind } from './audit-words.ts'

/** Who changed what about access, roles and settings. */
export function AuditSection() {
  const { t } = useTranslation()
  const { typed, change, q } = useFilter()
  const [kind, setKind] = useState<AuditKind | ''>('')
  const person = t('audit.person')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useAudit(kind, q)
  return (
    <Section untitled title={t('audit.title')} hint={t('audit.hint')}>
      <SelectField
        label={t('audit.kind')}
        value={kind}
        onChange={(event) => setKind(event.target.value as AuditKind | '')}
      >
        <option value="">{t('audit.all')}</option>
        {AUDIT_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`audit.${one}`)}
          </option>
        ))}
      </SelectField>
      <SearchInput label={person} placeholder={person} value={typed} change={change} maxLength={100} />
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {data?.length === 0 && <p className="quiet">{t('audit.empty')}</p>}
      <ul className={styles.roles}>
        {data?.map((entry) => (
          <li key={entry.id}>
            <AuditRow entry={entry} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetching} onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Section>
  )
}

function useAudit(kind: AuditKind | '', person: string) {
  const query = useInfiniteQuery({
    queryKey: ['audit', kind, person],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/audit', {
        query: { kind: kind || undefined, person: person.trim() || undefined, max_id: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}
