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

/** Suspending without a report: with words all the same, which the person reads and may appeal against. */
export function SuspendDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation()
  const name = account.display_name
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { words: textOf(data, 'words') }
    await call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: account.id }, body })
    toast(t('admin.suspendDone', { name }))
    onClose()
    await client.invalidateQueries({ queryKey: ['people'] })
  })
  return (
    <Dialog title={t('admin.suspendAsk', { name })} sheet onClose={onClose}>
      <form className={form.form} onSubmit={onSubmit}>
        <p className="quiet">{t('admin.suspendHint', { name })}</p>
        <AreaField label={t('report.words')} name="words" required maxLength={1000} />
        <Failure error={error} />
        <Button type="submit" look="danger" busy={busy}>
          {t('admin.suspend')}
        </Button>
      </form>
    </Dialog>
  )
}
