import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { suggestHandle } from '#rules/people/handle.ts'
import { call } from '#web/data/call.ts'
import { fieldError } from '#web/data/explain.ts'
import { arrive } from '#web/data/leave.ts'
import { useOrganisation } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { AreaField, Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
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
  const [suggested, setSuggested] = useState('')
  const [handle, setHandle] = useState<string | null>(null)
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
        <Field
          label={t('setup.yourName')}
          name="name"
          required
          maxLength={100}
          autoComplete="name"
          onChange={(event) => setSuggested(event.target.value && suggestHandle(event.target.value))}
        />
        <Field
          label={t('setup.handle')}
          name="handle"
          hint={t('setup.handleHint')}
          error={fieldError(error, 'handle', t)}
          value={handle ?? suggested}
          onChange={(event) => setHandle(event.target.value)}
          required
          autoCapitalize="none"
          autoComplete="username"
        />
        <Field
          label={t('setup.email')}
          name="email"
          type="email"
          autoComplete="email"
          error={fieldError(error, 'email', t)}
        />
        <PasswordField
          label={t('setup.password')}
          name="password"
          hint={t('setup.passwordHint')}
          error={fieldError(error, 'password', t)}
          minLength={10}
          required
          autoComplete="new-password"
        />
      </fieldset>
      <Failure error={error} />
      <Button look="primary" type="submit" busy={busy}>
        {t('setup.submit')}
      </Button>
    </form>
  )
}
