import { useTranslation } from 'react-i18next'
import { asksToConfirm } from '#rules/announcements/levels.ts'
import { useSenders, type Wish } from '#web/data/announcements.ts'
import { currentLocale } from '#web/locales/language.ts'
import { Field } from '#web/ui/field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { fromLocal, toLocal } from './local-time.ts'

type Props = { wish: Wish; change: (some: Partial<Wish>) => void }

/** For whom it is sent, until when it holds, and for which duty it must be known who has confirmed. */
export function More({ wish, change }: Props) {
  const { t } = useTranslation()
  const { data: senders = [] } = useSenders()
  const sender = senders.find(({ id }) => id === wish.sender_id)
  return (
    <>
      {senders.length > 0 && (
        <SelectField
          label={t('announce.sender')}
          value={wish.sender_id ?? ''}
          onChange={({ target }) => change({ sender_id: target.value || null })}
        >
          <option value="">{t('announce.noSender')}</option>
          {senders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {sender && sender.budget_hours !== null && (
        <p className="quiet">
          {t('announce.budget', { spent: whole(sender.spent_hours), budget: whole(sender.budget_hours) })}
        </p>
      )}
      <Field
        label={t('announce.expires')}
        hint={t('announce.expiresHint')}
        type="datetime-local"
        value={toLocal(wish.expires_at)}
        onChange={({ target }) => change({ expires_at: fromLocal(target.value) })}
      />
      {asksToConfirm(wish.level) && (
        <Field
          label={t('announce.duty')}
          hint={t('announce.dutyHint')}
          value={wish.duty}
          maxLength={300}
          onChange={({ target }) => change({ duty: target.value })}
        />
      )}
    </>
  )
}

const whole = (hours: number) =>
  new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 0 }).format(hours)
