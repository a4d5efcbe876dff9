import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { toast } from '#web/ui/toast.tsx'

/** Saves what is not saved when somebody goes to another page of ours; before they leave the app, the browser asks. */
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
      latest.current?.().catch((error: unknown) => toast(explain(error, t)))
    }
  }, [t])
}
