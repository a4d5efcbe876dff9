import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import form from '#web/ui/form.module.css'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'
import { ImportReport, type Report } from './import-report.tsx'

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
        {report && <ImportReport report={report} />}
        <Button type="submit" look={ready ? 'primary' : 'secondary'} busy={busy} disabled={csv === ''}>
          {t(ready ? 'admin.apply' : 'admin.preview')}
        </Button>
      </form>
    </Section>
  )
}
