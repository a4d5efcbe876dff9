import { useTranslation } from 'react-i18next'
import { refuseAnnouncement, type Written } from '#web/data/announcements.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { AreaField } from '#web/ui/field.tsx'
import formStyles from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

/** Gives it back with words. */
export function RefuseDialog({ written, onClose }: { written: Written; onClose: () => void }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (form) => {
    await refuseAnnouncement(written, textOf(form, 'words'))
    onClose()
  })
  return (
    <Dialog title={t('announce.refuse')} onClose={onClose}>
      <form className={formStyles.form} onSubmit={onSubmit}>
        <AreaField label={t('announce.refuseWords')} name="words" maxLength={1000} required />
        <Failure error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t('announce.refuse')}
        </Button>
      </form>
    </Dialog>
  )
}
