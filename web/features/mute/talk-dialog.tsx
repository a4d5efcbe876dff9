import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './mute.module.css'

/** In seconds; 0: until it is taken back. */
const TIMES = { hour: 3600, day: 86_400, week: 604_800, open: 0 }
type Time = keyof typeof TIMES

type Props = {
  title: string
  hint: string
  done: string
  mute: (seconds: number) => Promise<unknown>
  unmute: () => Promise<unknown>
  onClose: () => void
}

/** Asks for how long a thread or a hashtag is to be muted, and offers to take it back. */
export function TalkDialog({ title, hint, done, mute, unmute, onClose }: Props) {
  const { t } = useTranslation()
  const [time, setTime] = useState<Time>('open')
  const [busy, setBusy] = useState(false)
  const takeBack = () => unmute().catch((error) => toast(explain(error, t)))
  const submit = async () => {
    setBusy(true)
    try {
      await mute(TIMES[time])
      toast(done, { label: t('post.undo'), run: takeBack })
      onClose()
    } catch (error) {
      toast(explain(error, t))
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        <p className="quiet">{hint}</p>
        <Choices
          label={t('mute.howLong')}
          options={(Object.keys(TIMES) as Time[]).map((one) => [one, t(`mute.time_${one}`)] as const)}
          value={time}
          choose={setTime}
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
