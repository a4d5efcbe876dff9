import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import type { Transfer } from '#contract/product/transfer.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import form from '#web/ui/form.module.css'
import { Section } from '#web/ui/section.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { toast } from '#web/ui/toast.tsx'
import { TransferResult } from './transfer-result.tsx'

const KINDS = ['following', 'lists', 'muted', 'blocked', 'bookmarks', 'hashtags'] as const
const MODES = ['merge', 'overwrite'] as const
type Report = Reply<'POST /api/birdhouse/v1/transfer/:kind'>

/** Files of whom and what one follows: out, and in after a look. */
export function TransferSection() {
  const { t } = useTranslation()
  const [kind, setKind] = useState<Transfer>('following')
  return (
    <Section title={t('transfer.title')} hint={t('transfer.hint')}>
      <div className={form.form}>
        <SelectField
          label={t('transfer.kind')}
          value={kind}
          onChange={({ target }) => setKind(KINDS.find((one) => one === target.value) ?? 'following')}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`transfer.${one}`)}
            </option>
          ))}
        </SelectField>
        <Button onClick={() => void download(kind).catch((error) => toast(explain(error, t)))}>
          {t('transfer.download')}
        </Button>
        <TakeIn key={kind} kind={kind} />
      </div>
    </Section>
  )
}

async function download(kind: Transfer): Promise<void> {
  const { file, csv } = await call('GET /api/birdhouse/v1/transfer/:kind', { params: { kind } })
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: file })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

function TakeIn({ kind }: { kind: Transfer }) {
  const { t } = useTranslation()
  const [csv, setCsv] = useState('')
  const [mode, setMode] = useState<(typeof MODES)[number]>('merge')
  const [report, setReport] = useState<Report | null>(null)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const changes = report !== null && report.added + report.removed + report.changed > 0
  const ready = changes && !report.applied
  const send = async (apply: boolean) => {
    setAsking(false)
    setBusy(true)
    setError(null)
    try {
      setReport(
        await call('POST /api/birdhouse/v1/transfer/:kind', { params: { kind }, body: { csv, mode, apply } }),
      )
      // Nearly all that is shown may be otherwise.
      if (apply) void client.invalidateQueries()
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }
  const press = () => (ready && report.removed > 0 ? setAsking(true) : void send(ready))
  const choose = async (file: File) => {
    setReport(null)
    setCsv(await file.text())
  }
  return (
    <>
      <FileField label={t('transfer.file')} accept=".csv,text/csv" choose={choose} />
      <Choices
        label={t('transfer.mode')}
        options={MODES.map((one) => [one, t(`transfer.${one}`)] as const)}
        value={mode}
        choose={(one) => {
          setMode(one)
          setReport(null)
        }}
      />
      <Failure error={error} />
      {report && <TransferResult report={report} />}
      <Button look={ready ? 'primary' : 'secondary'} busy={busy} disabled={csv === ''} onClick={press}>
        {t(ready ? 'transfer.apply' : 'transfer.preview')}
      </Button>
      {asking && report && (
        <Confirm
          title={t('transfer.sure')}
          text={t('transfer.sureText', { count: report.removed })}
          onClose={() => setAsking(false)}
        >
          <Button look="danger" onClick={() => send(true)}>
            {t('transfer.apply')}
          </Button>
        </Confirm>
      )}
    </>
  )
}
