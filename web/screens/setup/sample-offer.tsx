import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { organisationQuery } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { useSubmit } from '#web/ui/use-submit.ts'

/** The other way to begin: an invented organisation to look around in. */
export function SampleOffer({ token }: { token: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { busy, error, onSubmit } = useSubmit(async () => {
    await call('POST /api/birdhouse/v1/setup/sample', { body: { token } })
    await client.fetchQuery({ ...organisationQuery, staleTime: 0 })
    await navigate({ to: '/sign-in' })
  })
  return (
    <form className={form.apart} onSubmit={onSubmit}>
      <h2>{t('setup.orSample')}</h2>
      <p className="quiet">{t('setup.sampleHint')}</p>
      <Failure error={error} />
      <Button type="submit" busy={busy}>
        {t(busy ? 'setup.loading' : 'setup.sample')}
      </Button>
    </form>
  )
}
