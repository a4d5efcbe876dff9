import { Archive, ArchiveRestore, Ellipsis, LogOut, Pencil, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { actOnGroup, changeGroup, type Group } from '#web/data/groups.ts'
import { useDailyItem } from '#web/features/daily/use-daily-item.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Menu, type MenuItem } from '#web/ui/menu.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf } from '#web/ui/use-submit.ts'
import { GroupForm } from './group-form.tsx'
import { InviteDialog } from './invite-dialog.tsx'

/** What members do with a group, and organisers besides. */
export function GroupMenu({ group }: { group: Group }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'leave' | 'edit' | 'archive' | 'invite' | null>(null)
  const close = () => setOpen(null)
  const organises = group.me.part === 'organiser'
  const { name } = group
  const daily = useDailyItem({ kind: 'group', id: group.id, handle: group.handle }, name, group.me.daily)
  const act = async (what: 'leave' | 'archive' | 'reopen', done: string) => {
    close()
    try {
      await actOnGroup(group.id, what)
      toast(done)
    } catch (error) {
      toast(explain(error, t))
    }
  }
  const edit = async (form: FormData) => {
    const closed = group.closed || textOf(form, 'kind') === 'closed'
    await changeGroup(group.id, {
      name: textOf(form, 'name'),
      description: textOf(form, 'description'),
      closed,
    })
    close()
  }
  const item = (label: string, Icon: typeof Pencil, run: () => void): MenuItem => ({
    kind: 'do',
    label,
    icon: <Icon size={18} />,
    run,
  })
  const items = [
    ...(organises && !group.archived
      ? [
          item(t('groups.invite'), UserPlus, () => setOpen('invite')),
          item(t('groups.edit'), Pencil, () => setOpen('edit')),
          item(t('groups.archive'), Archive, () => setOpen('archive')),
        ]
      : []),
    ...(organises && group.archived
      ? [item(t('groups.reopen'), ArchiveRestore, () => act('reopen', t('groups.reopened', { name })))]
      : []),
    daily,
    item(t('groups.leave'), LogOut, () => setOpen('leave')),
  ]
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('groups.more')}>
            <Ellipsis size={20} />
          </IconButton>
        }
        items={items}
      />
      {open === 'leave' && (
        <Confirm
          title={t('groups.leaveAsk', { name })}
          text={t(group.closed ? 'groups.leaveClosedHint' : 'groups.leaveHint')}
          onClose={close}
        >
          <Button look="danger" onClick={() => act('leave', t('groups.left', { name }))}>
            {t('groups.leave')}
          </Button>
        </Confirm>
      )}
      {open === 'archive' && (
        <Confirm title={t('groups.archiveAsk', { name })} text={t('groups.archiveHint')} onClose={close}>
          <Button look="danger" onClick={() => act('archive', t('groups.archivedDone', { name }))}>
            {t('groups.archive')}
          </Button>
        </Confirm>
      )}
      {open === 'edit' && (
        <Dialog title={t('groups.edit')} onClose={close}>
          <GroupForm group={group} send={edit} label={t('common.save')} />
        </Dialog>
      )}
      {open === 'invite' && <InviteDialog group={group} onClose={close} />}
    </>
  )
}
