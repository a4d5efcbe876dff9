import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { useOrganisation } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { SamplePeople } from './sample-people.tsx'
import { useEnter } from './use-enter.ts'

export function SignInScreen() {
  const { t } = useTranslation()
  const organisation = useOrganisation()
  const { ended } = useSearch({ strict: false })
  const title = ended ? t('signIn.endedTitle') : `${organisation.name} ${t('nav.inside')}`
  const intro =
    ended === 'access_ended' || ended === 'signed_out' ? t(`signIn.ended_${ended}`) : organisation.purpose
  return (
    <EntryPage title={title} intro={intro} wide={organisation.sample}>
      {organisation.sample && <SamplePeople />}
      {!organisation.sample && <PasswordForm />}
    </EntryPage>
  )
}

function PasswordForm() {
  const { t } = useTranslation()
  const enter = useEnter()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { login: textOf(data, 'login'), password: textOf(data, 'password') }
    await call('POST /api/birdhouse/v1/session', { body })
    await enter()
  })
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <Field
        label={t('signIn.login')}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        required
        focused
      />
      <PasswordField label={t('signIn.password')} name="password" autoComplete="current-password" required />
      <Failure error={error} />
      <Button look="primary" type="submit" busy={busy}>
        {t('signIn.submit')}
      </Button>
      <p className="quiet">{t('signIn.help')}</p>
    </form>
  )
}
