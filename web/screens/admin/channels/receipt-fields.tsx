import { useTranslation } from 'react-i18next'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import type { Gateway } from './gateway.ts'

/** Where in what the gateway tells us what stands. */
export function ReceiptFields({ gateway }: { gateway: Gateway | null }) {
  const { t } = useTranslation()
  const told = gateway?.receipts
  const fields = [
    ['reference', t('channels.reference'), gateway?.reference],
    ['receipt-id', t('channels.receiptId'), told?.id],
    ['receipt-status', t('channels.receiptStatus'), told?.status],
    ['delivered', t('channels.delivered'), told?.delivered.join(', ')],
    ['failed', t('channels.failed'), told?.failed.join(', ')],
    ['reply-from', t('channels.replyFrom'), told?.from],
    ['reply-text', t('channels.replyText'), told?.text],
  ] as const
  return (
    <details>
      <summary>{t('channels.receipts')}</summary>
      <div className={form.group}>
        <div className={form.form}>
          {fields.map(([name, label, value]) => (
            <Field key={name} name={name} label={label} defaultValue={value} spellCheck={false} dir="ltr" />
          ))}
        </div>
      </div>
    </details>
  )
}
