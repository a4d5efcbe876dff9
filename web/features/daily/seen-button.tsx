import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeDaily, type Daily } from '#web/data/daily.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'

type Props = { card: NonNullable<Daily['card']>; onSeen?: () => void }

/** Takes the card away until the next day; undone with one press. */
export function SeenButton({ card, onSeen }: Props) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const move = (seen: string) => changeDaily({ seen }).catch((error) => toast(explain(error, t)))
  const see = async () => {
    setBusy(true)
    try {
      await changeDaily({ seen: card.until })
      toast(t('daily.seenDone'), { label: t('post.undo'), run: () => void move(card.since) })
      onSeen?.()
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
