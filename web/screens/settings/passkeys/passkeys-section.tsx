import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { useOrganisation } from '#web/data/session.ts'
import { browserHasPasskeys } from '#web/features/account/webauthn-failure.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { AddForm } from './add-form.tsx'
import { PasskeyRow } from './passkey-row.tsx'

const queryKey = ['passkeys']

/** Passkeys: signing in by a finger, a face or the device's PIN instead of password and code. */
export function PasskeysSection() {
  const { t } = useTranslation()
  const { passkeys } = useOrganisation()
  const [adding, setAdding] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => call('GET /api/birdhouse/v1/passkeys', {}),
    staleTime: 0,
  })
  const changed = async () => {
    setAdding(false)
    await client.invalidateQueries({ queryKey })
  }
  const failed = error !== null && data === undefined
  const why = !passkeys ? t('passkey.needHttps') : browserHasPasskeys() ? null : t('passkey.notHere')
  return (
    <Section title={t('passkey.title')} hint={t('passkey.hint')}>
      {failed && <LoadFailure error={error} retry={refetch} />}
      {data && data.length > 0 && (
        <ul>
          {data.map((one) => (
            <li key={one.id}>
              <PasskeyRow passkey={one} changed={changed} />
            </li>
          ))}
        </ul>
      )}
      {why && <p className="quiet">{why}</p>}
      {!why && adding && <AddForm done={changed} cancel={() => setAdding(false)} />}
      {!why && !adding && !failed && <Button onClick={() => setAdding(true)}>{t('passkey.add')}</Button>}
    </Section>
  )
}
