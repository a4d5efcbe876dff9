import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#contract/product/channel.ts'
import { call } from '#web/data/call.ts'
import { mailLanguage } from '#web/locales/language.ts'
import { Button } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SelectField } from '#web/ui/select-field.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from '../mail/mail.module.css'

export type Testable = 'email' | 'push' | 'sms' | 'chat'
type Outcome = { kind: 'accepted' | 'later' | 'refused'; said: string }
type Props = { channel: Testable; name: string; rooms: Place[]; onClose: () => void }

/** Sends one at once, and says in plain words what became of it. */
export function ChannelTest({ channel, name, rooms, onClose }: Props) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    setOutcome(null)
    const body = { channel, to: textOf(data, 'to'), language: mailLanguage() }
    setOutcome(await call('POST /api/birdhouse/v1/channels/test', { body }))
  })
  const good = outcome?.kind === 'accepted'
  return (
    <Dialog title={t('channels.testName', { name })} onClose={onClose}>
      <form className={form.form} onSubmit={onSubmit}>
        {channel === 'push' && <p>{t('channels.testTo_push')}</p>}
        {channel === 'chat' && (
          <SelectField label={t('channels.testTo_chat')} name="to">
            {rooms.map(({ id, name: room }) => (
              <option key={id} value={id}>
                {room}
              </option>
            ))}
          </SelectField>
        )}
        {(channel === 'email' || channel === 'sms') && (
          <Field
            label={t(`channels.testTo_${channel}`)}
            name="to"
            type={channel === 'email' ? 'email' : 'tel'}
            autoComplete="off"
            dir="ltr"
            required
          />
        )}
        <Failure error={error} />
        <div role="status">
          {outcome && (
            <div className={classNames(styles.verdict, good ? styles.good : styles.bad)}>
              <p>{t(`channels.${outcome.kind}`)}</p>
              {outcome.said && (
                <p className={styles.detail}>
                  {t('channels.said')} <q dir="ltr">{outcome.said}</q>
                </p>
              )}
            </div>
          )}
        </div>
        <Button type="submit" look="primary" busy={busy}>
          {t('channels.test')}
        </Button>
      </form>
    </Dialog>
  )
}
