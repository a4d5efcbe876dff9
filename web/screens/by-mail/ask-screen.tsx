import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { mailLanguage } from '#web/locales/language.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { Done } from './done.tsx'

/** Asking for a link that sets a new password. The answer is the same for every name. */
export function AskScreen() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { login: textOf(data, 'login'), language: mailLanguage() }
    await call('POST /api/birdhouse/v1/password-reset', { body })
    setAsked(true)
  })
  if (asked)
    return (
      <Done title={t('byMail.askedTitle')} text={t('byMail.asked')}>
        <p className="quiet">{t('byMail.notCome')}</p>
        <Link to="/sign-in" className={buttonClass()}>
          {t('byMail.toSignIn')}
        </Link>
      </Done>
    )
  return (
    <EntryPage title={t('byMail.askTitle')} intro={t('byMail.askIntro')}>
      <form className={form.form} onSubmit={onSubmit}>
        <Field
          label={t('signIn.login')}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          required
          focused
        />
        <Failure error={error} />
        <Button look="primary" type="submit" busy={busy}>
          {t('byMail.ask')}
        </Button>
        <Link to="/sign-in" className={buttonClass('quiet')}>
          {t('common.back')}
        </Link>
      </form>
    </EntryPage>
  )
}
