import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Transfer } from '#contract/product/transfer.ts'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { Confirm } from '#web/ui/confirm.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import form from '#web/ui/form.module.css'
import { Section } from '#web/ui/section.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './transfer.module.css'
import { TransferResult } from './transfer-result.tsx'
import { MODES, useTakeIn } from './use-take-in.ts'

const KINDS = ['following', 'lists', 'muted', 'blocked', 'bookmarks', 'hashtags'] as const

/** Files of whom and what one follows: out, and in after a look. */
export function TransferSection() {
  const { t } = useTranslation()
  const taking = useTakeIn()
  const { kind } = taking.choice
  return (
    <Section title={t('transfer.title')} hint={t('transfer.hint')}>
      <div className={classNames(form.form, styles.buttons)}>
        <SelectField
          label={t('transfer.kind')}
          value={kind}
          onChange={({ target }) =>
            taking.choose({ file: null, kind: KINDS.find((one) => one === target.value) ?? 'following' })
          }
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
      </div>
      <div className={classNames(form.form, styles.buttons)}>
        <h3 className={styles.title}>{t('transfer.takeIn')}</h3>
        <TakeIn key={kind} {...taking} />
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

function TakeIn({ choice, came, choose, send }: ReturnType<typeof useTakeIn>) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const { report, error, busy } = came
  const ready = report !== null && !report.applied && report.added + report.removed + report.changed > 0
  const press = () => (ready && report.removed > 0 ? setAsking(true) : void send(ready))
  return (
    <>
      <FileField label={t('transfer.file')} accept=".csv,text/csv" choose={(file) => choose({ file })} />
      <Choices
        label={t('transfer.mode')}
        options={MODES.map((one) => [one, t(`transfer.${one}`)] as const)}
        value={choice.mode}
        choose={(mode) => choose({ mode })}
      />
      {error instanceof DOMException ? (
        <p className={form.failed} role="alert">
          {t('transfer.unreadable')}
        </p>
      ) : (
        <Failure error={error} />
      )}
      {report && <TransferResult report={report} />}
      <Button
        look={ready ? 'primary' : 'secondary'}
        busy={busy}
        disabled={choice.file === null}
        onClick={press}
      >
        {t(ready ? 'transfer.apply' : 'transfer.preview')}
      </Button>
      {asking && report && (
        <Confirm
          title={t('transfer.sure')}
          text={t('transfer.sureText', { count: report.removed })}
          onClose={() => setAsking(false)}
        >
          <Button
            look="danger"
            onClick={() => {
              setAsking(false)
              void send(true)
            }}
          >
            {t('transfer.apply')}
          </Button>
        </Confirm>
      )}
    </>
  )
}
