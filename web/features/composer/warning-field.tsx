import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CONTENT_WARNING_LIMIT } from '#rules/limits.ts'
import { useFocusFirst } from '#web/ui/use-focus-first.ts'
import styles from './full-text.module.css'

type Props = { text: string; focused: boolean; change: (text: string) => void }

/** What a reader is told before they ask for the text. */
export function WarningField({ text, focused, change }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useFocusFirst(field, focused)
  const id = useId()
  return (
    <div className={styles.full}>
      <label htmlFor={id}>{t('composer.warningLabel')}</label>
      <input
        ref={field}
        id={id}
        className={styles.warningField}
        dir="auto"
        maxLength={CONTENT_WARNING_LIMIT}
        autoComplete="off"
        placeholder={t('composer.warningPlaceholder')}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  )
}
