import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import type en from '#web/locales/en/index.ts'
import form from '#web/ui/form.module.css'
import styles from './admin.module.css'

export type Report = Reply<'POST /api/birdhouse/v1/people/import'>

/** What a directory file would change or has changed, or what is wrong with it. */
export function ImportReport({ report }: { report: Report }) {
  const { t } = useTranslation()
  const counts = (['created', 'updated', 'unchanged'] as const).map((kind) =>
    t(`admin.${kind}`, { count: report[kind] }),
  )
  return (
    <div role="status" className={styles.report}>
      {report.error_count > 0 ? (
        <>
          <p className={form.failed}>{t('admin.errors', { count: report.error_count })}</p>
          <Rows
            rows={report.errors.map((one) => [
              [t('admin.line', { line: one.line }), one.column].filter(Boolean).join(', '),
              sayProblem(one, t),
            ])}
          />
        </>
      ) : (
        <>
          <p>{counts.join(' · ')}</p>
          <Rows
            rows={report.examples.map((one) => [
              `${one.name} (@${one.handle})`,
              t(`admin.change_${one.change}`, { fields: one.fields.join(', ') }),
            ])}
          />
        </>
      )}
    </div>
  )
}

function sayProblem({ code, message, facts }: Report['errors'][number], t: TFunction): string {
  return t(`problem.${code as keyof (typeof en)['problem']}`, { ...facts, defaultValue: message })
}

/** Beside each other, or on phones below each other: where, and what. */
function Rows({ rows }: { rows: [string, string][] }) {
  if (rows.length === 0) return null
  return (
    <ul className={styles.rows}>
      {rows.map(([where, what]) => (
        <li key={`${where} ${what}`}>
          <strong>{where}</strong>
          <span>{what}</span>
        </li>
      ))}
    </ul>
  )
}
