import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { SecretOnce } from '#web/features/secret/secret-once.tsx'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { AreaField, Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from '../mail/mail.module.css'
import { lookAgain } from './channels-key.ts'
import type { Gateway } from './gateway.ts'
import { ReceiptFields } from './receipt-fields.tsx'
import { wishOf } from './wish-of.ts'

const METHODS = [
  ['POST', 'POST'],
  ['GET', 'GET'],
] as const

/** The call that a gateway wants for one message. */
export function GatewayForm({ gateway }: { gateway: Gateway | null }) {
  const { t } = useTranslation()
  const [method, setMethod] = useState(gateway?.method ?? 'POST')
  const [kind, setKind] = useState(gateway?.kind ?? 'json')
  const [hook, setHook] = useState<string | null>(null)
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    await call('PUT /api/birdhouse/v1/channels/sms', {
      body: { method, kind, ...wishOf((name) => textOf(data, name)) },
    })
    toast(t('common.saved'))
    await lookAgain()
  })
  const say = (failure: unknown) => toast(explain(failure, t))
  const remove = () => call('DELETE /api/birdhouse/v1/channels/sms', {}).then(lookAgain, say)
  const makeHook = () =>
    call('POST /api/birdhouse/v1/channels/sms/hook', {}).then(({ url }) => {
      setHook(url)
      return lookAgain()
    }, say)
  const hookWords = t(gateway?.has_hook ? 'channels.hookAgain' : 'channels.hook')
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <Field
        label={t('channels.url')}
        name="url"
        defaultValue={gateway?.url}
        spellCheck={false}
        dir="ltr"
        required
      />
      <Choices label={t('channels.method')} options={METHODS} value={method} choose={setMethod} />
      <Choices
        label={t('channels.kind')}
        options={[
          ['json', t('channels.kind_json')],
          ['form', t('channels.kind_form')],
        ]}
        value={kind}
        choose={setKind}
      />
      <AreaField
        label={t('channels.headers')}
        name="headers"
        defaultValue={gateway?.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
        spellCheck={false}
        dir="ltr"
      />
      <AreaField
        label={t('channels.body')}
        name="body"
        defaultValue={gateway?.body}
        spellCheck={false}
        dir="ltr"
      />
      <PasswordField
        label={t('channels.secret')}
        name="sms-secret"
        autoComplete="off"
        hint={gateway?.has_secret ? t('channels.secretKept') : undefined}
      />
      <Field
        label={t('channels.from')}
        name="sender"
        defaultValue={gateway?.sender}
        maxLength={40}
        dir="ltr"
      />
      <Field
        label={t('channels.segments')}
        hint={t('channels.segmentsHint')}
        name="segments"
        type="number"
        min={1}
        max={6}
        defaultValue={gateway?.segmentsMax ?? 2}
        required
      />
      <ReceiptFields gateway={gateway} />
      <SaveFoot busy={busy} error={error} />
      {gateway && (
        <div className={styles.buttons}>
          <Button onClick={makeHook}>{hookWords}</Button>
          <Button onClick={remove}>{t('channels.remove')}</Button>
        </div>
      )}
      {hook && <SecretOnce title={hookWords} url={hook} onClose={() => setHook(null)} />}
    </form>
  )
}
