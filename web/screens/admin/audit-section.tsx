import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callPage } from '#web/data/call.ts'
import { useFilter } from '#web/features/person/use-filter.ts'
import { PagedRows } from '#web/ui/paged-rows.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import { Section } from '#web/ui/section.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import styles from './admin.module.css'
import { AuditRow } from './audit-row.tsx'
import { AUDIT_KINDS, type AuditKind } from './audit-words.ts'

/** Who changed what about access, roles and settings. */
export function AuditSection() {
  const { t } = useTranslation()
  const { typed, change, q } = useFilter()
  const [kind, setKind] = useState<AuditKind | ''>('')
  const person = t('audit.person')
  const query = useAudit(kind, q)
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
      <PagedRows
        query={query}
        empty={<p className="quiet">{t('audit.empty')}</p>}
        className={styles.roles}
        render={(entry) => <AuditRow entry={entry} />}
      />
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
