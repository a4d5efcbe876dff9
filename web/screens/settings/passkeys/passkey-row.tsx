import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Passkey } from '#contract/product/passkey.ts'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { onDay, since } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { ItemRow } from '#web/ui/item-row.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './passkeys.module.css'

type Props = { passkey: Passkey; changed: () => Promise<void> }

/** One passkey, with its name to change and its way out. */
export function PasskeyRow({ passkey, changed }: Props) {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null)
  const { id, name } = passkey
  const remove = async () => {
    await call('DELETE /api/birdhouse/v1/passkeys/:id', { params: { id } }).catch((error) =>
      toast(explain(error, t)),
    )
    setDoing(null)
    await changed()
  }
  const used = passkey.last_used_at
    ? t('settings.lastUsed', { when: since(passkey.last_used_at) })
    : t('passkey.since', { when: onDay(passkey.created_at) })
  if (doing === 'rename')
    return <RenameForm passkey={passkey} changed={changed} close={() => setDoing(null)} />
  return (
    <>
      <ItemRow title={name} note={used}>
        <div className={styles.buttons}>
          <Button small aria-label={t('passkey.renameName', { name })} onClick={() => setDoing('rename')}>
            {t('passkey.rename')}
          </Button>
          <Button small aria-label={t('passkey.removeName', { name })} onClick={() => setDoing('remove')}>
            {t('passkey.remove')}
          </Button>
        </div>
      </ItemRow>
      {doing === 'remove' && (
        <Confirm
          title={t('passkey.removeAsk', { name })}
          text={t('passkey.removeHint')}
          onClose={() => setDoing(null)}
        >
          <Button look="danger" onClick={remove}>
            {t('passkey.remove')}
          </Button>
        </Confirm>
      )}
    </>
  )
}

function RenameForm({ passkey, changed, close }: Props & { close: () => void }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { name: textOf(data, 'name') }
    await call('PATCH /api/birdhouse/v1/passkeys/:id', { params: { id: passkey.id }, body })
    await changed()
    close()
  })
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <Field
        label={t('passkey.name')}
        name="name"
        defaultValue={passkey.name}
        maxLength={100}
        required
        focused
      />
      <Failure error={error} />
      <div className={styles.buttons}>
        <Button type="submit" busy={busy}>
          {t('common.save')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
