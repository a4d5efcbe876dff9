import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { fieldError } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './second-factor.module.css'

type Props = { done: (begun: { secret: string; uri: string }) => void; cancel: () => void }

/** Whoever merely found the browser open must not be able to lock its owner out. */
export function BeginForm({ done, cancel }: Props) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { current: textOf(data, 'current') }
    done(await call('POST /api/birdhouse/v1/second-factor', { body }))
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
      <Failure error={wrong ? null : error} />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" busy={busy}>
          {t('common.continue')}
        </Button>
        <Button onClick={cancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
