import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import styles from './plan.module.css'
import { useStepWords } from './step-words.ts'

const EVERY_MS = 30_000

/** How far the plan of a published announcement is, step by step. */
export function PlanProgress({ id }: { id: string }) {
  const { t } = useTranslation()
  const say = useStepWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['announcement', 'deliveries', id],
    queryFn: () => call('GET /api/birdhouse/v1/announcements/:id/deliveries', { params: { id } }),
    refetchInterval: EVERY_MS,
  })
  if (data === undefined) return error ? <LoadFailure error={error} retry={refetch} /> : null
  if (data.plan.steps.length === 0 && data.progress.length === 0) return <p>{t('plan.none')}</p>
  return (
    <>
      <ol className={styles.steps}>
        {data.plan.steps.map((step, index) => {
          const own = data.progress.filter((one) => one.step === index)
          const last = own.find((one) => one.last !== null)?.last
          const place = data.places.find(({ id }) => id === step.place)?.name
          return (
            <li key={`${step.channel} ${step.after} ${step.place}`}>
              <span>{say({ ...step, place })}</span>
              <span className="quiet">
                {own.map(({ state, messages }) => t(`plan.${state}`, { count: messages })).join(' · ')}
              </span>
              {last && (
                <span className="quiet">
                  {t(`plan.why_${last.why}`)} {last.code && <bdi>{last.code}</bdi>}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <p className="quiet">{t('plan.fives')}</p>
    </>
  )
}
