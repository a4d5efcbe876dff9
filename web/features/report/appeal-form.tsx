import { useTranslation } from 'react-i18next'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { AreaField } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

/** The one appeal against a decision. `send` gets its words; what it throws is shown. */
export function AppealForm({ send }: { send: (text: string) => Promise<void> }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit((data) => send(textOf(data, 'text')))
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <AreaField
        label={t('report.appealText')}
        hint={t('report.appealHint')}
        name="text"
        required
        maxLength={1000}
      />
      <Failure error={error} />
      <Button type="submit" look="primary" busy={busy}>
        {t('report.appealSend')}
      </Button>
    </form>
  )
}
