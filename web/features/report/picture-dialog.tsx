import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import type { Account } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { AreaField } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

export type Picture = 'avatar' | 'header'
type Props = { account: Account; which: Picture; onClose: () => void }

/** Removing a picture from somebody's profile, with words that they read: it cannot be undone from here. */
export function PictureDialog({ account, which, onClose }: Props) {
  const { t } = useTranslation()
  const name = account.display_name
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { which, words: textOf(data, 'words') }
    await call('POST /api/birdhouse/v1/people/:id/remove_picture', { params: { id: account.id }, body })
    toast(t('report.removeDone', { name }))
    onClose()
    // The picture stands beside all that they wrote.
    await client.invalidateQueries()
  })
  return (
    <Dialog title={t(`report.removeAsk_${which}`, { name })} sheet onClose={onClose}>
      <form className={form.form} onSubmit={onSubmit}>
        <p className="quiet">{t('report.removeHint', { name })}</p>
        <AreaField label={t('report.words')} name="words" required maxLength={1000} />
        <Failure error={error} />
        <Button type="submit" look="danger" busy={busy}>
          {t(`report.remove_${which}`)}
        </Button>
      </form>
    </Dialog>
  )
}
