import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetWithPerson } from '#web/data/forget.ts'
import { Button, IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { keepFocus } from './keep-focus.ts'
import { openDialogs } from './open-dialogs.ts'
import { createStore, useStore } from './store.ts'
import styles from './toast.module.css'

/** `until`: when it goes by itself, wherever it stands by then. */
type Toast = { id: number; text: string; until: number; action?: { label: string; run: () => void } }

const toasts = createStore<Toast[]>([])
let count = 0
const LONG_ENOUGH_TO_READ = 7000
forgetWithPerson(() => toasts.set([]))

/** Says something in passing, at the foot of the page. With an action it stays until it is closed. */
export function toast(text: string, action?: Toast['action']): void {
  count += 1
  const id = count
  toasts.set((now) => [...now.slice(-1), { id, text, action, until: Date.now() + LONG_ENOUGH_TO_READ }])
}

function close(id: number) {
  toasts.set((now) => now.filter((one) => one.id !== id))
}

/** Where they stand: at the foot of the page, or in the dialog that is open before it, as all behind that is out of reach. */
export function Toasts({ within = null }: { within?: string | null }) {
  const shown = useStore(toasts)
  const here = (useStore(openDialogs).at(-1) ?? null) === within
  return (
    <div
      className={classNames(styles.toasts, within !== null && styles.above)}
      role="status"
      aria-live="polite"
    >
      {here && shown.map((one) => <ToastBox key={one.id} {...one} />)}
    </div>
  )
}

function ToastBox({ id, text, until, action }: Toast) {
  const { t } = useTranslation()
  const stays = action !== undefined
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => close(id), until - Date.now())
    return () => clearTimeout(timer)
  }, [id, until, stays])
  const dismiss = () => {
    close(id)
    setTimeout(keepFocus)
  }
  const act = () => {
    dismiss()
    action?.run()
  }
  return (
    <div className={styles.toast}>
      <span>{text}</span>
      {action && (
        <Button small onClick={act}>
          {action.label}
        </Button>
      )}
      <IconButton label={t('common.close')} onClick={dismiss}>
        <X size={18} />
      </IconButton>
    </div>
  )
}
