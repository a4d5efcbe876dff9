import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusFirst } from '#web/ui/use-focus-first.ts'
import type { Draft } from './draft.ts'
import styles from './full-text.module.css'

type Props = {
  text: string
  limit: number
  used: number
  change: (part: Partial<Draft>) => void
  submit: () => void
  /** It was asked for just now, and is where one will write. */
  focused: boolean
}

/** Where what stands behind "Read on" is written. */
export function FullTextArea({ text, limit, used, change, submit, focused }: Props) {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  useFocusFirst(area, focused)
  const id = useId()
  return (
    <div className={styles.full}>
      <label htmlFor={id}>{t('composer.fullLabel')}</label>
      <textarea
        ref={area}
        id={id}
        className={styles.fullArea}
        dir="auto"
        rows={6}
        value={text}
        aria-describedby={`${id}-room`}
        aria-invalid={used > limit || undefined}
        onChange={(event) => change({ fullText: event.target.value })}
        onKeyDown={(event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && submit()}
      />
      <p
        id={`${id}-room`}
        role={used > limit ? 'status' : undefined}
        className={used > limit ? styles.over : undefined}
      >
        {used > limit
          ? t('composer.fullTooLong', { used, limit })
          : t('composer.fullLeft', { count: limit - used })}
      </p>
    </div>
  )
}
