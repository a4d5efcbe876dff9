import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callPage } from '#web/data/call.ts'
import reports from '#web/screens/reports/reports.module.css'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { ReportCase } from './report-case.tsx'

const STATES = ['open', 'appealed', 'decided'] as const
type State = (typeof STATES)[number]

/** What people reported, and what moderators do about it. */
export function ReportsSection() {
  const { t } = useTranslation()
  const [state, setState] = useState<State>('open')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['reports', state],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/reports', { query: { state, max_id: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  const cases = data?.pages.flatMap((page) => page.items)
  return (
    <Section untitled title={t('report.reports')} hint={t('report.queueHint')}>
      <Choices
        label={t('report.show')}
        options={STATES.map((one) => [one, t(`report.state_${one}`)] as const)}
        value={state}
        choose={setState}
      />
      {!cases && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {cases?.length === 0 && <p className="quiet">{t(`report.empty_${state}`)}</p>}
      <ul className={reports.list}>
        {cases?.map((one) => (
          <li key={one.id}>
            <ReportCase report={one} />
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
