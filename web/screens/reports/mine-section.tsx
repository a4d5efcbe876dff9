import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { onDay } from '#web/locales/when.ts'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'

/** Whether it is handled; what was decided is between the moderators and who was reported. */
export function MineSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', 'mine'],
    queryFn: () => call('GET /api/birdhouse/v1/reports/mine', {}),
    staleTime: 0,
  })
  return (
    <Section title={t('report.mine')} hint={t('report.mineHint')}>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{t('report.nothingMine')}</p>}
      <ul>
        {data?.map((one) => {
          const when = onDay(one.action_taken_at ?? one.created_at)
          const about = { name: one.target_account.display_name }
          return (
            <li key={one.id}>
              <ItemRow
                title={t(one.status_ids.length > 0 ? 'report.askPost' : 'report.askPerson', about)}
                note={[
                  t(`report.category_${one.category}`),
                  t(one.action_taken ? 'report.handledOn' : 'report.madeOn', { when }),
                ].join(' · ')}
              />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
