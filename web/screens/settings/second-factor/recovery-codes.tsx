import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './second-factor.module.css'

/** Shown once. */
export function RecoveryCodes({ codes, done }: { codes: string[]; done: () => void }) {
  const { t } = useTranslation()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const copy = () => navigator.clipboard?.writeText(codes.join('\n')).then(() => toast(t('common.copied')))
  return (
    <div className={styles.codes}>
      <h3 ref={title} tabIndex={-1}>
        {t('factor.codesTitle')}
      </h3>
      <p>{t('factor.codesHint')}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
      <p className="quiet">{t('factor.elsewhere')}</p>
      <div className={styles.buttons}>
        <Button look="primary" onClick={done}>
          {t('factor.kept')}
        </Button>
        <Button onClick={copy}>{t('common.copy')}</Button>
      </div>
    </div>
  )
}
