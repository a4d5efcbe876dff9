import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeComposer, type Writing, writing } from './open.ts'
import styles from './typed-ahead.module.css'

/** What was typed before the dialog's own field was there to take it, and what the dialog was opened for. */
let typed: { text: string; what: Writing | null } = { text: '', what: null }

/** Answers it once, and never to what was opened afterwards. */
export function takeTypedAhead(): string {
  const { text, what } = typed
  typed = { text: '', what: null }
  return what === writing.get() ? text : ''
}

/** Holds the focus while the dialog is fetched: what somebody types on is theirs, and none of it is a shortcut of the page. */
export function TypedAhead() {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    field.current?.focus({ preventScroll: true })
    // So that the dialog finds the focus where it is to go back to.
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div role="dialog" className={styles.ahead} aria-label={t('composer.title')} aria-busy>
      <textarea
        ref={field}
        className="visually-hidden"
        aria-label={t('composer.label')}
        onChange={({ target }) => {
          typed = { text: target.value, what: writing.get() }
        }}
        onKeyDown={({ key }) => key === 'Escape' && closeComposer()}
      />
    </div>
  )
}
