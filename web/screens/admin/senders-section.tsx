import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeSender, type Sender, saveSender, useSenders } from '#web/data/announcements.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import formStyles from '#web/ui/form.module.css'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './admin.module.css'

/** In whose names announcements are sent, and how many hours of reading each may ask for in a month. */
export function SendersSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useSenders()
  const [open, setOpen] = useState<Sender | 'new'>()
  return (
    <Section title={t('announce.senders')} hint={t('announce.sendersHint')}>
      {!data && error && <LoadFailure error={error} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{t('announce.sendersEmpty')}</p>}
      <ul className={styles.roles}>
        {data?.map((sender) => (
          <li key={sender.id}>
            <Row sender={sender} edit={() => setOpen(sender)} />
          </li>
        ))}
      </ul>
      <Button onClick={() => setOpen('new')}>{t('announce.senderAdd')}</Button>
      {open && <SenderDialog {...(open !== 'new' && { sender: open })} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}

function Row({ sender, edit }: { sender: Sender; edit: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const { id, name, budget_hours: budget, spent_hours: spent } = sender
  const remove = () =>
    removeSender(id)
      .then(() => setAsking(false))
      .catch((error: unknown) => toast(explain(error, t)))
  return (
    <ItemRow
      title={name}
      note={
        budget === null
          ? t('announce.noBudget', { spent: Math.round(spent) })
          : t('announce.budget', { spent: Math.round(spent), budget })
      }
    >
      <Button small onClick={edit}>
        {t('announce.change')}
      </Button>
      <Button small onClick={() => setAsking(true)}>
        {t('announce.remove')}
      </Button>
      {asking && (
        <Confirm
          title={t('announce.senderRemove', { name })}
          text={t('announce.senderRemoveText')}
          onClose={() => setAsking(false)}
        >
          <Button look="danger" onClick={remove}>
            {t('announce.remove')}
          </Button>
        </Confirm>
      )}
    </ItemRow>
  )
}

function SenderDialog({ sender, onClose }: { sender?: Sender; onClose: () => void }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (form) => {
    const hours = textOf(form, 'hours')
    const budget_hours = hours === '' ? null : Number(hours)
    await saveSender({ name: textOf(form, 'name'), budget_hours }, sender?.id)
    onClose()
  })
  return (
    <Dialog title={t(sender ? 'announce.change' : 'announce.senderAdd')} onClose={onClose}>
      <form className={formStyles.form} onSubmit={onSubmit}>
        <Field
          label={t('announce.senderName')}
          name="name"
          defaultValue={sender?.name}
          maxLength={60}
          required
          focused
        />
        <Field
          label={t('announce.senderHours')}
          hint={t('announce.senderHoursHint')}
          name="hours"
          type="number"
          inputMode="numeric"
          min={1}
          max={1_000_000}
          defaultValue={sender?.budget_hours ?? ''}
        />
        <Failure error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
