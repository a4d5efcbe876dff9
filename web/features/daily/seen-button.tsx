import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeDaily, type Daily, useDaily } from '#web/data/daily.ts'
import { explain } from '#web/data/explain.ts'
import { hourOfDay } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { toast } from '#web/ui/toast.tsx'

/** Takes the card away until the next one; undone with one press. */
export function SeenButton({ card }: { card: NonNullable<Daily['card']> }) {
  const { t } = useTranslation()
  const hour = useDaily().data?.hour ?? 0
  const [busy, setBusy] = useState(false)
  const move = (seen: string) => changeDaily({ seen }).catch((error) => toast(explain(error, t)))
  const see = async () => {
    setBusy(true)
    try {
      await changeDaily({ seen: card.until })
      const done = hour === 0 ? t('daily.seenDone') : t('daily.seenDoneAt', { time: hourOfDay(hour) })
      toast(done, { label: t('post.undo'), run: () => void move(card.since) })
      setTimeout(keepFocus)
    } catch (error) {
      toast(explain(error, t))
      setBusy(false)
    }
  }
  return (
    <Button small busy={busy} onClick={see}>
      {t('daily.seen')}
    </Button>
  )
}
