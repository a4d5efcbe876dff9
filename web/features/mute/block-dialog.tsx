import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { block } from '#web/data/mute.ts'
import type { Account } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { toast } from '#web/ui/toast.tsx'

/** Asks first: the follows that a block ends do not come back with it. */
export function BlockDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const name = account.display_name
  const submit = async () => {
    setBusy(true)
    try {
      await block(account.id)
      toast(t('mute.blockDone', { name }))
      onClose()
    } catch (error) {
      toast(explain(error, t))
      setBusy(false)
    }
  }
  return (
    <Confirm title={t('mute.blockTitle', { name })} text={t('mute.blockHint')} onClose={onClose}>
      <Button look="danger" busy={busy} onClick={submit}>
        {t('mute.blockDo')}
      </Button>
    </Confirm>
  )
}
