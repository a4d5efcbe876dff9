import { useTranslation } from 'react-i18next'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { toast } from '#web/ui/toast.tsx'

/** An address that is worth what it opens. */
export function SecretOnce({ title, url, onClose }: { title: string; url: string; onClose: () => void }) {
  const { t } = useTranslation()
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => toast(t('channels.copied')),
      () => undefined,
    )
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={form.form}>
        <Field label={t('channels.url')} hint={t('channels.once')} value={url} readOnly dir="ltr" />
        <Button look="primary" onClick={copy}>
          {t('channels.copy')}
        </Button>
      </div>
    </Dialog>
  )
}
