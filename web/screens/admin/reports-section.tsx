import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callPage } from '#web/data/call.ts'
import reports from '#web/screens/reports/reports.module.css'
import { Choices } from '#web/ui/choices.tsx'
import { PagedRows } from '#web/ui/paged-rows.tsx'
import { Section } from '#web/ui/section.tsx'
import { ReportCase } from './report-case.tsx'

const STATES = ['open', 'appealed', 'decided'] as const
type State = (typeof STATES)[number]

/** What people reported, and what moderators do about it. */
export function ReportsSection() {
  const { t } = useTranslation()
  const [state, setState] = useState<State>('open')
  const query = useInfiniteQuery({
    queryKey: ['reports', state],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/reports', { query: { state, max_id: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return (
    <Section untitled title={t('report.reports')} hint={t('report.queueHint')}>
      <Choices
        label={t('report.show')}
        options={STATES.map((one) => [one, t(`report.state_${one}`)] as const)}
        value={state}
        choose={setState}
      />
      <PagedRows
        query={{ ...query, data: query.data?.pages.flatMap((page) => page.items) }}
        empty={<p className="quiet">{t(`report.empty_${state}`)}</p>}
        className={reports.list}
        render={(one) => <ReportCase report={one} />}
      />
    </Section>
  )
}
