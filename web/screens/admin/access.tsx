import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import type { Account } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Menu, type MenuItem } from '#web/ui/menu.tsx'
import { toast } from '#web/ui/toast.tsx'
import { LeaverArchive } from './leaver-archive.tsx'
import { RolesOf } from './roles-of.tsx'
import { SuspendDialog } from './suspend-dialog.tsx'

const ENDPOINTS = {
  restore: 'POST /api/birdhouse/v1/people/:id/restore',
  leave: 'POST /api/birdhouse/v1/people/:id/leave',
} as const

/** Taking somebody's access away, after asking, and giving it back; and their roles. */
export function Access({ account }: { account: Account }) {
  const { t } = useTranslation()
  const me = useMe()
  const [asking, setAsking] = useState<'suspend' | 'leave' | 'roles' | 'archive' | null>(null)
  const name = account.display_name
  const apply = async (verb: keyof typeof ENDPOINTS) => {
    setAsking(null)
    try {
      await call(ENDPOINTS[verb], { params: { id: account.id } })
      toast(t(`admin.${verb}Done`, { name }))
    } catch (error) {
      toast(explain(error, t))
    }
    await client.invalidateQueries({ queryKey: ['people'] })
  }
  const gone = account.birdhouse.state === 'suspended' || account.birdhouse.state === 'left'
  const items: MenuItem[] = []
  if (me.permissions.includes('manage_roles') && account.birdhouse.state === 'active')
    items.push({ kind: 'do', label: t('role.roles'), run: () => setAsking('roles') })
  if (me.permissions.includes('manage_people') && account.id !== me.account.id)
    items.push(
      ...(gone
        ? [
            { kind: 'do' as const, label: t('admin.restore'), run: () => apply('restore') },
            ...(account.birdhouse.state === 'left'
              ? [{ kind: 'do' as const, label: t('leaver.send'), run: () => setAsking('archive') }]
              : []),
          ]
        : (['suspend', 'leave'] as const).map((verb) => ({
            kind: 'do' as const,
            label: t(`admin.${verb}`),
            danger: true,
            run: () => setAsking(verb),
          }))),
    )
  if (items.length === 0) return null
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('admin.actsFor', { name })}>
            <Ellipsis size={20} />
          </IconButton>
        }
        items={items}
      />
      {asking === 'roles' && <RolesOf account={account} onClose={() => setAsking(null)} />}
      {asking === 'archive' && <LeaverArchive account={account} onClose={() => setAsking(null)} />}
      {asking === 'suspend' && <SuspendDialog account={account} onClose={() => setAsking(null)} />}
      {asking === 'leave' && (
        <Confirm
          title={t('admin.leaveAsk', { name })}
          text={t('admin.leaveHint')}
          onClose={() => setAsking(null)}
        >
          <Button look="danger" onClick={() => apply('leave')}>
            {t('admin.leave')}
          </Button>
        </Confirm>
      )}
    </>
  )
}
