import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Failure } from './failure.tsx'

/** How a form ends that is saved: what went wrong, and the button. */
export function SaveFoot({ busy, error }: { busy: boolean; error: unknown }) {
  const { t } = useTranslation()
  return (
    <>
      <Failure error={error} />
      <Button type="submit" look="primary" busy={busy}>
        {t('common.save')}
      </Button>
    </>
  )
}
