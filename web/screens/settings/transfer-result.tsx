import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import styles from './transfer.module.css'

type Report = Reply<'POST /api/birdhouse/v1/transfer/:kind'>

/** What a file would change or has changed, and which of its lines cannot be done. */
export function TransferResult({ report }: { report: Report }) {
  const { t } = useTranslation()
  const { applied, added, changed, removed, unchanged, errors, error_count: count } = report
  return (
    <div role="status" className={styles.result}>
      <p>{t(applied ? 'transfer.did' : 'transfer.would', { added, changed, removed, unchanged })}</p>
      {count > 0 && <p>{t('transfer.errors', { count })}</p>}
      {count > 0 && (
        <ul>
          {errors.map(({ line, code, value }) => (
            <li key={`${line} ${code}`}>
              <strong dir="auto">{t('transfer.line', { line, value })}</strong> {t(`transfer.${code}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
