import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addBlackout, removeBlackout, type useCalendar } from '#web/data/announcements.ts'
import { explain } from '#web/data/explain.ts'
import { useMe } from '#web/data/session.ts'
import { exactly } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import formStyles from '#web/ui/form.module.css'
import { ItemRow } from '#web/ui/item-row.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { fromLocal } from './local-time.ts'

export type Blackout = NonNullable<ReturnType<typeof useCalendar>['data']>['blackouts'][number]

/** Which times are kept free, and by whom may, keeping others. */
export function Blackouts({ blackouts }: { blackouts: Blackout[] }) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const approves = useMe().permissions.includes('approve_announcements')
  const remove = ({ id, ...blackout }: Blackout) =>
    removeBlackout(id)
      .then(() =>
        toast(t('announce.freeRemoved'), { label: t('post.undo'), run: () => addBlackout(blackout) }),
      )
      .catch((error: unknown) => toast(explain(error, t)))
  return (
    <Section title={t('announce.free')} hint={t('announce.freeHint')}>
      {blackouts.length === 0 && <p className="quiet">{t('announce.freeEmpty')}</p>}
      <ul>
        {blackouts.map((one) => (
          <li key={one.id}>
            <ItemRow
              title={one.name}
              note={t('announce.span', { from: exactly(one.starts_at), to: exactly(one.ends_at) })}
            >
              {approves && (
                <Button small onClick={() => remove(one)}>
                  {t('announce.remove')}
                </Button>
              )}
            </ItemRow>
          </li>
        ))}
      </ul>
      {approves && <Button onClick={() => setAdding(true)}>{t('announce.freeAdd')}</Button>}
      {adding && <AddBlackout onClose={() => setAdding(false)} />}
    </Section>
  )
}

function AddBlackout({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (form) => {
    await addBlackout({
      name: textOf(form, 'name'),
      starts_at: fromLocal(textOf(form, 'from')) ?? '',
      ends_at: fromLocal(textOf(form, 'to')) ?? '',
    })
    onClose()
  })
  return (
    <Dialog title={t('announce.freeAdd')} onClose={onClose}>
      <form className={formStyles.form} onSubmit={onSubmit}>
        <Field label={t('announce.freeName')} name="name" maxLength={100} required focused />
        <Field label={t('announce.from')} name="from" type="datetime-local" required />
        <Field label={t('announce.to')} name="to" type="datetime-local" required />
        <Failure error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
