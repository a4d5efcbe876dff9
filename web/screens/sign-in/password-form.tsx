import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, call } from '#web/data/call.ts'
import { useOrganisation } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { CodeForm, type Given } from './code-form.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { Suspended } from './suspended.tsx'
import { useEnter } from './use-enter.ts'

/** `suspended`: whoever has signed in is, so that they are told. */
type Props = { suspended: boolean; setSuspended: (suspended: boolean) => void }

/** Name and password, and then the code where one is wanted; to who is suspended, why, and an appeal. */
export function PasswordForm({ suspended, setSuspended }: Props) {
  const [given, setGiven] = useState<Given | null>(null)
  const back = () => {
    setGiven(null)
    setSuspended(false)
  }
  const tellSuspended = () => setSuspended(true)
  if (suspended) return <Suspended back={back} />
  if (given !== null) return <CodeForm given={given} back={back} suspended={tellSuspended} />
  return <NameForm wantsCode={setGiven} suspended={tellSuspended} />
}

type NameProps = { wantsCode: (given: Given) => void; suspended: () => void }

function NameForm({ wantsCode, suspended }: NameProps) {
  const { t } = useTranslation()
  const enter = useEnter()
  const { mail } = useOrganisation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { login: textOf(data, 'login'), password: textOf(data, 'password') }
    try {
      await call('POST /api/birdhouse/v1/session', { body })
    } catch (failure) {
      if (failure instanceof ApiError && failure.code === 'second_factor_needed') return wantsCode(body)
      if (failure instanceof ApiError && failure.code === 'suspended') return suspended()
      throw failure
    }
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
      <PasskeyButton suspended={suspended} />
      {mail ? (
        <p>
          <Link to="/reset">{t('signIn.lost')}</Link>
        </p>
      ) : (
        <p className="quiet">{t('signIn.help')}</p>
      )}
    </form>
  )
}
