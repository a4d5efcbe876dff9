import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { toast } from '#web/ui/toast.tsx'

type Props = { app: { mark: string; name: string } | null; onClose: () => void; done: () => void }

/** Asks before everybody who uses an app, or any, is signed out of it. */
export function EndDialog({ app, onClose, done }: Props) {
  const { t } = useTranslation()
  const end = async () => {
    onClose()
    try {
      const { ended } =
        app === null
          ? await call('DELETE /api/birdhouse/v1/apps/authorisations', {})
          : await call('DELETE /api/birdhouse/v1/apps/:mark/authorisations', { params: { mark: app.mark } })
      toast(t('appAdmin.ended', { count: ended }))
    } catch (error) {
      toast(explain(error, t))
    }
    done()
  }
  const title = app === null ? t('appAdmin.endAllTitle') : t('appAdmin.endTitle', { name: app.name })
  return (
    <Confirm title={title} text={t('appAdmin.endText')} onClose={onClose}>
      <Button look="danger" onClick={end}>
        {t(app === null ? 'appAdmin.endAll' : 'appAdmin.end')}
      </Button>
    </Confirm>
  )
}
