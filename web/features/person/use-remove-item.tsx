import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { removeFollower } from '#web/data/follow-requests.ts'
import type { Account } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { toast } from '#web/ui/toast.tsx'

/** Takes a person out of my followers, once that is confirmed. */
export function useRemoveItem({ id, display_name: name }: Account) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    setAsking(false)
    try {
      await removeFollower(id)
      toast(t('asking.removed', { name }))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return {
    item: {
      kind: 'do' as const,
      label: t('asking.remove'),
      icon: <UserMinus size={18} />,
      run: () => setAsking(true),
    },
    dialog: asking && (
      <Confirm
        title={t('asking.removeTitle', { name })}
        text={t('asking.removeText')}
        onClose={() => setAsking(false)}
      >
        <Button look="danger" onClick={remove}>
          {t('asking.removeDo')}
        </Button>
      </Confirm>
    ),
  }
}
