import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mail } from '#contract/product/mail.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain, fieldError } from '#web/data/explain.ts'
import { organisationQuery } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { PasswordField } from '#web/ui/password-field.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './mail.module.css'
import { mailKey } from './mail-key.ts'

const SECURITIES = ['starttls', 'tls', 'none'] as const
const PORTS = { starttls: '587', tls: '465', none: '25' }

function keep(changed: Mail): void {
  client.setQueryData(mailKey, changed)
  void client.invalidateQueries({ queryKey: organisationQuery.queryKey })
}

export function MailForm({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const { settings } = mail
  const [security, setSecurity] = useState(settings?.security ?? 'starttls')
  const [port, setPort] = useState(String(settings?.port ?? PORTS.starttls))
  const fixed = mail.source === 'environment'
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const password = textOf(data, 'smtp-password')
    const body = {
      ...{ host: textOf(data, 'host'), port: Number(port), security },
      ...{ username: textOf(data, 'username'), sender: textOf(data, 'sender') },
      ...(password !== '' && { password }),
    }
    keep(await call('PUT /api/birdhouse/v1/mail', { body }))
    toast(t('common.saved'))
  })
  const choose = (next: keyof typeof PORTS) => {
    if (port === PORTS[security]) setPort(PORTS[next])
    setSecurity(next)
  }
  const remove = () =>
    call('DELETE /api/birdhouse/v1/mail', {}).then(keep, (failure) => toast(explain(failure, t)))
  return (
    <form className={form.form} onSubmit={onSubmit}>
      {fixed && <p>{t('mail.fixed')}</p>}
      <fieldset className={styles.fields} disabled={fixed}>
        <Field
          label={t('mail.host')}
          name="host"
          defaultValue={settings?.host}
          error={fieldError(error, 'host', t)}
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          required
        />
        <Choices
          label={t('mail.security')}
          options={SECURITIES.map((one) => [one, t(`mail.security_${one}`)] as const)}
          value={security}
          choose={choose}
        />
        {security === 'none' && <p className={styles.warning}>{t('mail.noneHint')}</p>}
        <Field
          label={t('mail.port')}
          name="port"
          type="number"
          inputMode="numeric"
          min={1}
          max={65535}
          value={port}
          onChange={(event) => setPort(event.target.value)}
          required
        />
        <Field
          label={t('mail.username')}
          name="username"
          defaultValue={settings?.username}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
        />
        <PasswordField
          label={t('mail.password')}
          name="smtp-password"
          autoComplete="off"
          hint={settings?.has_password ? t('mail.passwordKept') : undefined}
        />
        <Field
          label={t('mail.sender')}
          name="sender"
          type="email"
          defaultValue={settings?.sender}
          hint={t('mail.senderHint')}
          error={fieldError(error, 'sender', t)}
          autoComplete="off"
          dir="ltr"
          required
        />
      </fieldset>
      <Failure error={error} />
      {!fixed && (
        <div className={styles.buttons}>
          <Button type="submit" look="primary" busy={busy}>
            {t('common.save')}
          </Button>
          {settings && <Button onClick={remove}>{t('mail.remove')}</Button>}
        </div>
      )}
    </form>
  )
}
