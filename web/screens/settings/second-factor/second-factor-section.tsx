import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecondFactor } from '#contract/product/second-factor.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { onDay } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { BeginForm } from './begin-form.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { ProofForm } from './proof-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import styles from './second-factor.module.css'

type Begun = { secret: string; uri: string }
type Step =
  | { at: 'rest' | 'begin' | 'renew' | 'remove' }
  | { at: 'scan'; begun: Begun }
  | { at: 'codes'; codes: string[] }

const queryKey = ['second-factor']
const refresh = () => client.invalidateQueries({ queryKey })

/** An authenticator app as a second step of signing in. */
export function SecondFactorSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => call('GET /api/birdhouse/v1/second-factor', {}),
    staleTime: 0,
  })
  return (
    <Section title={t('factor.title')} hint={t('factor.hint')}>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {data && <Steps factor={data} />}
    </Section>
  )
}

function Steps({ factor }: { factor: SecondFactor }) {
  const { t } = useTranslation()
  const [step, go] = useState<Step>({ at: 'rest' })
  const rest = () => go({ at: 'rest' })
  const show = async (codes: string[]) => {
    go({ at: 'codes', codes })
    await refresh()
  }
  if (step.at === 'begin') return <BeginForm done={(begun) => go({ at: 'scan', begun })} cancel={rest} />
  if (step.at === 'scan') return <ConfirmForm {...step.begun} done={show} cancel={rest} />
  if (step.at === 'codes') return <RecoveryCodes codes={step.codes} done={rest} />
  if (step.at === 'renew')
    return (
      <ProofForm
        act={async (proof) => {
          const body = { proof }
          await show(
            (await call('POST /api/birdhouse/v1/second-factor/recovery-codes', { body })).recovery_codes,
          )
        }}
        label={t('factor.renew')}
        cancel={rest}
      />
    )
  if (step.at === 'remove')
    return (
      <ProofForm
        act={async (proof) => {
          await call('POST /api/birdhouse/v1/second-factor/remove', { body: { proof } })
          await refresh()
          rest()
          toast(t('factor.removed'))
        }}
        label={t('factor.remove')}
        danger
        cancel={rest}
      />
    )
  if (!factor.on) return <Button onClick={() => go({ at: 'begin' })}>{t('factor.begin')}</Button>
  return (
    <>
      <p>
        {t('factor.on', { when: onDay(factor.since ?? '') })}{' '}
        {t('factor.left', { count: factor.recovery_codes })}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => go({ at: 'renew' })}>{t('factor.renew')}</Button>
        <Button onClick={() => go({ at: 'remove' })}>{t('factor.remove')}</Button>
      </div>
    </>
  )
}
