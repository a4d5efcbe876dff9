import { useTranslation } from 'react-i18next'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import formStyles from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

type Props = {
  title: string
  hint?: string
  name?: string
  keep: (name: string) => Promise<void>
  onClose: () => void
}

/** What a template is called. */
export function TemplateDialog({ title, hint, name, keep, onClose }: Props) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (form) => {
    await keep(textOf(form, 'name'))
    onClose()
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={formStyles.form} onSubmit={onSubmit}>
        {hint && <p className="quiet">{hint}</p>}
        <Field label={t('template.name')} name="name" defaultValue={name} maxLength={60} required focused />
        <Failure error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
