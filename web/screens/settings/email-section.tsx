import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { fieldError } from '#web/data/explain.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { mailLanguage } from '#web/locales/language.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { Section } from '#web/ui/section.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { NoMail } from './no-mail.tsx'

/** Where mail for me goes. */
export function EmailSection() {
  const { t } = useTranslation()
  const handle = useMe().account.username
  const { mail } = useOrganisation()
  const { data } = useQuery({
    queryKey: ['person', 'entry', handle],
    queryFn: () => call('GET /api/birdhouse/v1/people/:handle', { params: { handle } }),
    staleTime: 0,
  })
  return (
    <Section title={t('byMail.email')}>
      {data && (
        <p>{data.email ? t('byMail.emailNow', { email: data.email }) : mail && t('byMail.emailNone')}</p>
      )}
      {mail ? <EmailForm /> : <NoMail ask={t('byMail.emailOff')} />}
    </Section>
  )
}

function EmailForm() {
  const { t } = useTranslation()
  const [sent, setSent] = useState('')
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const email = textOf(data, 'email')
    const body = { email, current: textOf(data, 'current'), language: mailLanguage() }
    await call('POST /api/birdhouse/v1/email', { body })
    setSent(email)
  })
  const wrong = fieldError(error, 'current', t)
  const bad = fieldError(error, 'email', t)
  return (
    <>
      <form className={form.form} onSubmit={onSubmit} key={sent}>
        <Field
          label={t('byMail.emailNew')}
          name="email"
          type="email"
          autoComplete="email"
          dir="ltr"
          error={bad}
          required
        />
        <PasswordField
          label={t('factor.password')}
          name="current"
          autoComplete="current-password"
          error={wrong}
          required
        />
        <Failure error={wrong || bad ? null : error} />
        <Button type="submit" busy={busy}>
          {t('byMail.emailChange')}
        </Button>
      </form>
      <p role="status">{sent && t('byMail.emailSent', { email: sent })}</p>
    </>
  )
}
