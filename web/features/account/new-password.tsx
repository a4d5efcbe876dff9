import { useTranslation } from 'react-i18next'
import { PASSWORD_MIN } from '#rules/limits.ts'
import { fieldError } from '#web/data/explain.ts'
import { PasswordField } from '#web/ui/password-field.tsx'

/** A password to be, with what it has to be like. */
export function NewPassword({ label, error }: { label: string; error: unknown }) {
  const { t } = useTranslation()
  return (
    <PasswordField
      label={label}
      name="password"
      hint={t('setup.passwordHint')}
      error={fieldError(error, 'password', t)}
      minLength={PASSWORD_MIN}
      required
      autoComplete="new-password"
    />
  )
}
