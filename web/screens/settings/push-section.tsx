import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { canPush, changeDetail, startPush, stopPush, usePush } from '#web/data/push.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SaveCheck } from '#web/ui/save-check.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'

/** Pushes to this device: on or off, and how much they say. */
export function PushSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = usePush()
  const attempt = (work: Promise<unknown>) => work.catch((reason) => toast(explain(reason, t)))
  const start = async () => {
    if (!(await startPush())) toast(t('push.denied'))
  }
  return (
    <Section title={t('push.title')} hint={t('push.hint')}>
      {data === undefined && error && <LoadFailure error={error} retry={refetch} />}
      {!canPush() && <p className="quiet">{t('push.cannot')}</p>}
      {canPush() && data === null && <Button onClick={() => attempt(start())}>{t('push.start')}</Button>}
      {data && (
        <>
          <SaveCheck
            label={t('push.detail')}
            hint={t('push.detailHint')}
            checked={data.birdhouse.detail}
            save={(wanted) => attempt(changeDetail(wanted))}
          />
          <Button onClick={() => attempt(stopPush())}>{t('push.stop')}</Button>
        </>
      )}
    </Section>
  )
}
