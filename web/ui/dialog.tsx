import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { keepFocus } from './keep-focus.ts'
import { useOpenDialog } from './open-dialogs.ts'
import { Toasts } from './toast.tsx'

type Props = {
  title: string
  /** A sheet from below on phones, where the keyboard comes up; otherwise a box in the middle. */
  sheet?: boolean
  onClose: () => void
  children: ReactNode
}

/**
 * The browser's own modal dialog: the page behind is inert, Escape closes it, and the focus goes back to where
 * it was. It is open as long as it is rendered.
 */
export function Dialog({ title, sheet, onClose, children }: Props) {
  const { t } = useTranslation()
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useOpenDialog(titleId)
  // Before the effects of what is inside, so that a field there may take the focus from the title.
  useLayoutEffect(() => {
    const before = whereToReturn(document.activeElement)
    const dialog = ref.current
    dialog?.showModal()
    heading.current?.focus({ preventScroll: true })
    return () => {
      // While it is open nothing behind it can take the focus, and what is in it keeps it for a moment longer.
      dialog?.close()
      if (dialog?.contains(document.activeElement)) (document.activeElement as HTMLElement).blur()
      before?.focus({ preventScroll: true })
      keepFocus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={classNames(styles.dialog, sheet && styles.sheet)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => event.target === ref.current && onClose()}
    >
      <div className={styles.inner}>
        <header className={styles.header}>
          <h2 id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <IconButton label={t('common.close')} onClick={onClose}>
            <X size={20} />
          </IconButton>
        </header>
        {children}
      </div>
      <Toasts within={titleId} />
    </dialog>
  )
}

/** Where the focus was; for an item of a menu, which is gone by then, the button that opened the menu. */
function whereToReturn(focused: Element | null): HTMLElement | null {
  const opener = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  const found = opener ? document.getElementById(opener) : focused
  return found instanceof HTMLElement ? found : null
}
