import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { fieldError } from '#web/data/explain.ts'
import type { Account } from '#web/data/posts.ts'
import { mailLanguage } from '#web/locales/language.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

/** Sends somebody who has left a link to their archive; whoever sends it never sees it. */
export function LeaverArchive({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { email: textOf(data, 'email'), language: mailLanguage() }
    await call('POST /api/birdhouse/v1/people/:id/archive', { params: { id: account.id }, body })
    toast(t('leaver.sent'))
    onClose()
  })
  return (
    <Dialog title={t('leaver.title', { name: account.display_name })} onClose={onClose}>
      <form className={form.form} onSubmit={onSubmit}>
        <p className="quiet">{t('leaver.hint')}</p>
        <Field
          label={t('leaver.email')}
          name="email"
          type="email"
          autoComplete="off"
          error={fieldError(error, 'email', t)}
          maxLength={254}
          required
        />
        <Failure error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t('leaver.do')}
        </Button>
      </form>
    </Dialog>
  )
}
