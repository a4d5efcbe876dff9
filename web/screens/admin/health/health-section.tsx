import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'
import { since } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { CheckRow } from './check-row.tsx'
import styles from './health.module.css'

type Health = Reply<'GET /api/birdhouse/v1/health'>
const ORDER = ['amiss', 'look', 'fine'] as const

/** What is amiss with the server, and what to do; first a sentence, then what needs somebody. */
export function HealthSection() {
  const { t } = useTranslation()
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['health'],
    queryFn: () => call('GET /api/birdhouse/v1/health', {}),
    staleTime: 0,
    refetchInterval: 60_000,
  })
  return (
    <Section untitled title={t('health.title')}>
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />)}
      {data && (
        <>
          <Summary {...data} />
          <ul className={styles.checks}>
            {ORDER.flatMap((state) =>
              data.checks
                .filter((check) => check.state === state)
                .map((check) => <CheckRow check={check} key={check.name} />),
            )}
          </ul>
          <Button look="quiet" busy={isFetching} onClick={() => refetch()}>
            {t('health.again')}
          </Button>
        </>
      )}
    </Section>
  )
}

function Summary({ checks, at }: Health) {
  const { t } = useTranslation()
  const [amiss, look] = ORDER.map((state) => checks.filter((check) => check.state === state).length)
  return (
    <div role="status" className={styles.summary}>
      <p>
        {amiss ? `${t('health.toDo', { count: amiss })} ` : ''}
        {look ? t('health.toLook', { count: look }) : ''}
        {!amiss && !look && t('health.allFine')}
      </p>
      <p className="quiet">{t('health.lookedAt', { when: since(at) })}</p>
    </div>
  )
}
