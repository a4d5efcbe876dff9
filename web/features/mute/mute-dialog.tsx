import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { mute, unmute } from '#web/data/mute.ts'
import type { Account } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { CheckField } from '#web/ui/check-field.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './mute.module.css'

/** In seconds; 0: until it is taken back. */
const TIMES = { hour: 3600, day: 86_400, week: 604_800, open: 0 }
type Time = keyof typeof TIMES

/** Asks for how long, mutes, and offers to take it back. */
export function MuteDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation()
  const [time, setTime] = useState<Time>('week')
  const [notifications, setNotifications] = useState(true)
  const [busy, setBusy] = useState(false)
  const name = account.display_name
  const takeBack = () => unmute(account.id).catch((error) => toast(explain(error, t)))
  const submit = async () => {
    setBusy(true)
    try {
      await mute(account.id, { notifications, duration: TIMES[time] })
      toast(t('mute.done', { name }), { label: t('post.undo'), run: takeBack })
      onClose()
    } catch (error) {
      toast(explain(error, t))
      setBusy(false)
    }
  }
  return (
    <Dialog title={t('mute.title', { name })} onClose={onClose}>
      <div className={styles.body}>
        <p className="quiet">{t('mute.hint')}</p>
        <Choices
          label={t('mute.howLong')}
          options={(Object.keys(TIMES) as Time[]).map((one) => [one, t(`mute.time_${one}`)] as const)}
          value={time}
          choose={setTime}
        />
        <CheckField
          label={t('mute.notifications')}
          hint={t('mute.notificationsHint')}
          checked={notifications}
          onChange={(event) => setNotifications(event.target.checked)}
        />
      </div>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" busy={busy} onClick={submit}>
          {t('mute.do')}
        </Button>
      </div>
    </Dialog>
  )
}
