import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { fieldError } from '#web/data/explain.ts'
import { explainPasskey } from '#web/features/account/webauthn-failure.ts'
import { Button } from '#web/ui/button.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './passkeys.module.css'

/** The password first, and then the browser's own dialog. */
export function AddForm({ done, cancel }: { done: () => Promise<void>; cancel: () => void }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { current: textOf(data, 'current') }
    const options = await call('POST /api/birdhouse/v1/passkeys/options', { body })
    const { startRegistration } = await import('@simplewebauthn/browser')
    const response = await startRegistration({ optionsJSON: options as never })
    await call('POST /api/birdhouse/v1/passkeys', { body: { response: response as never } })
    await done()
    toast(t('passkey.added'))
  })
  const wrong = fieldError(error, 'current', t)
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <PasswordField
        label={t('factor.password')}
        name="current"
        autoComplete="current-password"
        error={wrong}
        required
        focused
      />
      {error && !wrong ? (
        <p className={form.failed} role="alert">
          {explainPasskey(error, t)}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button look="primary" type="submit" busy={busy}>
          {t('common.continue')}
        </Button>
        <Button onClick={cancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
