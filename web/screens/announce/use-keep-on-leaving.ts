import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { toast } from '#web/ui/toast.tsx'

/**
 * Saves what is not saved when somebody goes to another page of ours, and offers to try again where that fails; before they leave the
 * app, the browser asks.
 */
export function useKeepOnLeaving(save: (() => Promise<unknown>) | undefined): void {
  const { t } = useTranslation()
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => latest.current && event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => {
      removeEventListener('beforeunload', ask)
      if (latest.current) keep(latest.current, t)
    }
  }, [t])
}

function keep(save: () => Promise<unknown>, t: TFunction): void {
  const again = { label: t('common.tryAgain'), run: () => keep(save, t) }
  save().catch((error: unknown) => toast(t('announce.notKept', { why: explain(error, t) }), again))
}
