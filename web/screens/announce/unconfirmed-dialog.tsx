import { useTranslation } from 'react-i18next'
import { useUnconfirmed } from '#web/data/announcements.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { PagedRows } from '#web/ui/paged-rows.tsx'

/** Who has not confirmed what stands, where a duty is stated. Opening it is a look that is logged. */
export function UnconfirmedDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('announce.unconfirmed')} onClose={onClose}>
      <p className="quiet">{t('announce.unconfirmedHint')}</p>
      <PagedRows
        query={useUnconfirmed(id)}
        empty={<p>{t('announce.allConfirmed')}</p>}
        render={(account) => <PersonRow account={account} action={null} />}
      />
    </Dialog>
  )
}
