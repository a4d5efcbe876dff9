import { Ellipsis, ListX, MailCheck, MailOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Conversation, markConversation, removeConversation } from '#web/data/conversations.ts'
import { explain } from '#web/data/explain.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { Menu } from '#web/ui/menu.tsx'
import { toast } from '#web/ui/toast.tsx'

type Props = { conversation: Conversation; names: string }

export function ConversationMenu({ conversation: { id, unread }, names }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const say = (error: unknown) => toast(explain(error, t))
  const remove = async () => {
    setAsking(false)
    try {
      await removeConversation(id)
      keepFocus()
      toast(t('conversations.removed'))
    } catch (error) {
      say(error)
    }
  }
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('conversations.acts', { names })}>
            <Ellipsis size={18} />
          </IconButton>
        }
        items={[
          {
            kind: 'do',
            label: t(unread ? 'conversations.markRead' : 'conversations.markUnread'),
            icon: unread ? <MailOpen size={18} /> : <MailCheck size={18} />,
            run: () => void markConversation(id, unread ? 'read' : 'unread').catch(say),
          },
          {
            kind: 'do',
            label: t('conversations.remove'),
            icon: <ListX size={18} />,
            run: () => setAsking(true),
          },
        ]}
      />
      {asking && (
        <Confirm
          title={t('conversations.removeAsk', { names })}
          text={t('conversations.removeHint')}
          onClose={() => setAsking(false)}
        >
          <Button look="primary" onClick={remove}>
            {t('conversations.removeDo')}
          </Button>
        </Confirm>
      )}
    </>
  )
}
