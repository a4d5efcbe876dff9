import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { fieldError } from '#web/data/explain.ts'
import { NewPassword } from '#web/features/account/new-password.tsx'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

export function PasswordSection() {
  const { t } = useTranslation()
  const [done, setDone] = useState(0)
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { current: textOf(data, 'current'), password: textOf(data, 'password') }
    await call('POST /api/birdhouse/v1/password', { body })
    setDone(done + 1)
    void client.invalidateQueries({ queryKey: ['sessions'] })
    toast(t('settings.changed'))
  })
  return (
    <Section title={t('settings.password')}>
      <form className={form.form} onSubmit={onSubmit} key={done}>
        <PasswordField
          label={t('settings.current')}
          name="current"
          autoComplete="current-password"
          error={fieldError(error, 'current', t)}
          required
        />
        <NewPassword label={t('settings.next')} error={error} />
        <Failure error={fieldError(error, 'current', t) ? null : error} />
        <Button type="submit" busy={busy}>
          {t('settings.change')}
        </Button>
      </form>
    </Section>
  )
}
