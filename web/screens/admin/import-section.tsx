import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import type en from '#web/locales/en/index.ts'
import { currentLanguage } from '#web/locales/language.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import form from '#web/ui/form.module.css'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'
import styles from './admin.module.css'

type Report = Reply<'POST /api/birdhouse/v1/people/import'>

/** A CSV directory: first what would change, then all of it or nothing. */
export function ImportSection() {
  const { t } = useTranslation()
  const [csv, setCsv] = useState('')
  const [report, setReport] = useState<Report | null>(null)
  const ready =
    report !== null && !report.applied && report.error_count === 0 && report.created + report.updated > 0
  const { busy, error, onSubmit } = useSubmit(async () => {
    const next = await call('POST /api/birdhouse/v1/people/import', { body: { csv, apply: ready } })
    setReport(next)
    if (!next.applied) return
    toast(t('admin.applied'))
    void client.invalidateQueries({ queryKey: ['people'] })
  })
  const choose = async (file: File) => {
    setReport(null)
    setCsv(await file.text())
  }
  return (
    <Section untitled title={t('admin.import')} hint={t('admin.importHint')}>
      <form className={form.form} onSubmit={onSubmit}>
        <FileField label={t('admin.file')} accept=".csv,text/csv" choose={choose} />
        <Failure error={error} />
        {report && <ReportView report={report} />}
        <Button type="submit" look={ready ? 'primary' : 'secondary'} busy={busy} disabled={csv === ''}>
          {t(ready ? 'admin.apply' : 'admin.preview')}
        </Button>
      </form>
    </Section>
  )
}

function ReportView({ report }: { report: Report }) {
  const { t } = useTranslation()
  const counts = (['created', 'updated', 'unchanged'] as const).map((kind) =>
    t(`admin.${kind}`, { count: report[kind] }),
  )
  return (
    <div role="status" className={styles.report}>
      {report.error_count > 0 ? (
        <>
          <p className={form.failed}>{t('admin.errors', { count: report.error_count })}</p>
          <Table
            head={[t('admin.line'), t('admin.column'), t('admin.message')]}
            rows={report.errors.map((one) => [String(one.line), one.column, sayProblem(one, t)])}
          />
        </>
      ) : (
        <>
          <p>{counts.join(' · ')}</p>
          {report.examples.length > 0 && (
            <Table
              head={[t('admin.who'), t('admin.changes')]}
              rows={report.examples.map((one) => [
                `${one.name} (@${one.handle})`,
                t(`admin.change_${one.change}`, { fields: one.fields.join(', ') }),
              ])}
            />
          )}
        </>
      )}
    </div>
  )
}

/** The server's sentences quote the cell, in English; in other languages the place has to do. */
function sayProblem({ code, message }: Report['errors'][number], t: TFunction): string {
  const known = code as keyof (typeof en)['problem']
  return currentLanguage() === 'en' ? message : t(`problem.${known}`, { defaultValue: message })
}

function Table({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\t')}>
              {row.map((cell, column) => (
                <td key={head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
