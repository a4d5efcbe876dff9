import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { currentLocale } from '#web/locales/language.ts'
import styles from './transfer.module.css'

type Report = Reply<'POST /api/birdhouse/v1/transfer/:kind'>

/** What a file would change or has changed, and which of its lines cannot be done: by reason, of which there are few. */
export function TransferResult({ report }: { report: Report }) {
  const { t } = useTranslation()
  const { errors, error_count: count } = report
  const reasons = [...new Set(errors.map(({ code }) => code))]
  const more = count - errors.length
  return (
    <div role="status" className={styles.result}>
      <p>{sayChange(report, t)}</p>
      {count > 0 && <p>{t('transfer.errors', { count })}</p>}
      {reasons.map((reason) => (
        <Lines
          key={reason}
          lines={errors.filter(({ code }) => code === reason)}
          open={errors.length <= FEW}
        />
      ))}
      {more > 0 && <p>{t('transfer.more', { count: more })}</p>}
    </div>
  )
}

/** Lines that are looked through at a glance. */
const FEW = 12

function Lines({ lines, open }: { lines: Report['errors']; open: boolean }) {
  const { t } = useTranslation()
  const [first] = lines
  return (
    <details open={open}>
      <summary>
        {first && t(`transfer.${first.code}`)} {t('transfer.lines', { count: lines.length })}
      </summary>
      <ul>
        {lines.map(({ line, value }) => (
          <li key={line} dir="auto">
            {t('transfer.line', { line, value })}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What is none is not counted out. */
function sayChange({ applied, added, changed, removed, unchanged }: Report, t: TFunction): string {
  if (added + changed + removed === 0) return t(applied ? 'transfer.nothingDone' : 'transfer.nothing')
  const parts = [
    added > 0 && t(applied ? 'transfer.added' : 'transfer.add', { count: added }),
    changed > 0 && t(applied ? 'transfer.altered' : 'transfer.alter', { count: changed }),
    removed > 0 && t(applied ? 'transfer.removed' : 'transfer.remove', { count: removed }),
    unchanged > 0 && t(applied ? 'transfer.kept' : 'transfer.keep', { count: unchanged }),
  ]
  const list = new Intl.ListFormat(currentLocale()).format(parts.filter((part) => part !== false))
  return t(applied ? 'transfer.did' : 'transfer.would', { list })
}
