import { useTranslation } from 'react-i18next'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './second-factor.module.css'

type Props = { act: (proof: string) => Promise<void>; label: string; danger?: boolean; cancel: () => void }

/** Asks for the password or a code before it acts. */
export function ProofForm({ act, label, danger, cancel }: Props) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit((data) => act(textOf(data, 'proof')))
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <PasswordField
        label={t('factor.proof')}
        name="proof"
        autoComplete="current-password"
        required
        focused
      />
      <Failure error={error} />
      <div className={styles.buttons}>
        <Button look={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
          {label}
        </Button>
        <Button onClick={cancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
