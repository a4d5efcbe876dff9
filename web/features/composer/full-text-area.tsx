import { useTranslation } from 'react-i18next'
import styles from './composer.module.css'
import type { Draft } from './draft.ts'

type Props = {
  text: string
  limit: number
  used: number
  change: (part: Partial<Draft>) => void
  submit: () => void
}

/** Where what stands behind "Read on" is written. */
export function FullTextArea({ text, limit, used, change, submit }: Props) {
  const { t } = useTranslation()
  return (
    <label className={styles.full}>
      <span>{t('composer.fullLabel')}</span>
      <textarea
        className={styles.fullArea}
        dir="auto"
        rows={6}
        value={text}
        onChange={(event) => change({ fullText: event.target.value })}
        onKeyDown={(event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && submit()}
      />
      <span className={used > limit ? styles.over : undefined}>
        {used > limit
          ? t('composer.fullTooLong', { used, limit })
          : t('composer.fullLeft', { count: limit - used })}
      </span>
    </label>
  )
}
