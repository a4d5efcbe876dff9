import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import type { Case } from '#web/features/report/case.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { AreaField } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

export type Act = 'hidden' | 'warned' | 'suspended' | 'dismissed' | 'uphold' | 'refuse' | 'note'

/** Deciding, answering an appeal, or noting something down: each with words, and the person reads all but the notes. */
export function ActDialog({ act, report, onClose }: { act: Act; report: Case; onClose: () => void }) {
  const { t } = useTranslation()
  const ofPicture = act === 'uphold' && report.decision?.kind.endsWith('_removed')
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const answer = await send(act, report, textOf(data, 'words'))
    if ('restored' in answer && answer.restored === false) toast(t('report.notRestored'))
    onClose()
    await client.invalidateQueries({ queryKey: ['reports'] })
  })
  return (
    <Dialog title={t(`report.act_${act}`)} sheet onClose={onClose}>
      <form className={form.form} onSubmit={onSubmit}>
        <p className="quiet">
          {t(ofPicture ? 'report.hint_uphold_picture' : `report.hint_${act}`, {
            name: report.person.display_name,
          })}
        </p>
        {act !== 'dismissed' && (
          <AreaField
            label={t(act === 'note' ? 'report.note' : 'report.words')}
            name="words"
            required={act !== 'uphold'}
            maxLength={1000}
          />
        )}
        <Failure error={error} />
        <Button type="submit" look={act === 'suspended' ? 'danger' : 'primary'} busy={busy}>
          {t(`report.act_${act}`)}
        </Button>
      </form>
    </Dialog>
  )
}

function send(act: Act, report: Case, words: string) {
  const params = { id: report.id }
  if (act === 'note')
    return call('POST /api/birdhouse/v1/reports/:id/notes', { params, body: { text: words } })
  if (act === 'uphold' || act === 'refuse')
    return call('POST /api/birdhouse/v1/decisions/:id/answer', {
      params: { id: report.decision?.id ?? '' },
      body: { upheld: act === 'uphold', words },
    })
  return call('POST /api/birdhouse/v1/reports/:id/decide', { params, body: { kind: act, words } })
}
