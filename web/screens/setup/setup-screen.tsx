import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { arrive } from '#web/data/arrive.ts'
import { call } from '#web/data/call.ts'
import { fieldError } from '#web/data/explain.ts'
import { useOrganisation } from '#web/data/session.ts'
import { NameAndHandle } from '#web/features/account/name-and-handle.tsx'
import { NewPassword } from '#web/features/account/new-password.tsx'
import { Button } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { AreaField, Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { SampleOffer } from './sample-offer.tsx'

/** First run: name the organisation, say what it is for, make the first administrator; or look at the sample. */
export function SetupScreen() {
  const { t } = useTranslation()
  const { token } = useSearch({ strict: false })
  const organisation = useOrganisation()
  if (!token) return <EntryPage title={t('setup.noToken')} intro={t('setup.noTokenHint')} />
  return (
    <EntryPage title={t('setup.title')} intro={t('setup.intro')}>
      <SetupForm token={token} />
      {organisation.sample_possible && <SampleOffer token={token} />}
    </EntryPage>
  )
}

function SetupForm({ token }: { token: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const administrator = {
      name: textOf(data, 'name'),
      handle: textOf(data, 'handle'),
      email: textOf(data, 'email') || null,
      password: textOf(data, 'password'),
    }
    const organisation = { name: textOf(data, 'organisation'), purpose: textOf(data, 'purpose') }
    await call('POST /api/birdhouse/v1/setup', { body: { token, organisation, administrator } })
    await arrive()
    await navigate({ to: '/welcome' })
  })
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <fieldset className={form.group}>
        <legend>{t('setup.organisation')}</legend>
        <Field label={t('setup.name')} name="organisation" required maxLength={100} focused />
        <AreaField label={t('setup.purpose')} name="purpose" hint={t('setup.purposeHint')} maxLength={500} />
      </fieldset>
      <fieldset className={form.group}>
        <legend>{t('setup.administrator')}</legend>
        <NameAndHandle error={error} />
        <Field
          label={t('setup.email')}
          name="email"
          type="email"
          autoComplete="email"
          error={fieldError(error, 'email', t)}
        />
        <NewPassword label={t('setup.password')} error={error} />
      </fieldset>
      <Failure error={error} />
      <Button look="primary" type="submit" busy={busy}>
        {t('setup.submit')}
      </Button>
    </form>
  )
}
