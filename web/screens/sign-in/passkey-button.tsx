import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, call } from '#web/data/call.ts'
import { useOrganisation } from '#web/data/session.ts'
import { browserHasPasskeys, explainPasskey } from '#web/features/account/webauthn-failure.ts'
import { Button } from '#web/ui/button.tsx'
import form from '#web/ui/form.module.css'
import { useEnter } from './use-enter.ts'

/** Signing in without a name: the browser knows who has a passkey here. */
export function PasskeyButton({ suspended }: { suspended: () => void }) {
  const { t } = useTranslation()
  const enter = useEnter()
  const { passkeys } = useOrganisation()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  if (!passkeys || !browserHasPasskeys()) return null
  const signIn = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      const { startAuthentication } = await import('@simplewebauthn/browser')
      const options = await call('POST /api/birdhouse/v1/passkey-session/options', {})
      const response = await startAuthentication({ optionsJSON: options as never })
      await call('POST /api/birdhouse/v1/passkey-session', { body: { response: response as never } })
      await enter()
    } catch (error) {
      if (error instanceof ApiError && error.code === 'suspended') return suspended()
      setTrouble(explainPasskey(error, t))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button busy={busy} onClick={signIn}>
        <KeyRound size={18} aria-hidden />
        {t('passkey.signIn')}
      </Button>
      {trouble && (
        <p className={form.failed} role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}
