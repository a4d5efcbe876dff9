import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import type { Account } from '#web/data/posts.ts'
import { meQuery } from '#web/data/session.ts'
import { RoleChoice } from '#web/features/role/role-choice.tsx'
import { rolesQuery } from '#web/features/role/roles.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import form from '#web/ui/form.module.css'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'

/** Giving somebody roles and taking them away. */
export function RolesOf({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation()
  const name = account.display_name
  const { data, error, refetch } = useQuery({
    queryKey: ['person', account.acct, 'roles'],
    queryFn: () => call('GET /api/birdhouse/v1/people/:handle', { params: { handle: account.acct } }),
    staleTime: 0,
    gcTime: 0,
  })
  const held = data?.roles.map((role) => role.id)
  return (
    <Dialog title={t('role.rolesOf', { name })} onClose={onClose}>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {held && <Choice account={account} held={held} onClose={onClose} />}
    </Dialog>
  )
}

type Props = { account: Account; held: string[]; onClose: () => void }

function Choice({ account, held, onClose }: Props) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    await change(account.id, held, data.getAll('role').map(String))
    toast(t('role.changed', { name: account.display_name }))
    onClose()
  })
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <RoleChoice label={t('role.roles')} held={held} />
      <SaveFoot busy={busy} error={error} />
    </form>
  )
}

/** A locked box is not sent along, so only what may be given is taken. */
async function change(id: string, held: string[], wanted: string[]): Promise<void> {
  const me = await client.ensureQueryData(meQuery)
  const roles = await client.ensureQueryData(rolesQuery)
  const open = roles.filter((role) => role.permissions.every((one) => me.permissions.includes(one)))
  try {
    for (const { id: role } of open) {
      const params = { id, role }
      if (wanted.includes(role) && !held.includes(role))
        await call('POST /api/birdhouse/v1/people/:id/roles/:role', { params })
      if (held.includes(role) && !wanted.includes(role))
        await call('DELETE /api/birdhouse/v1/people/:id/roles/:role', { params })
    }
  } finally {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['person'] }),
      client.invalidateQueries({ queryKey: ['people'] }),
      client.invalidateQueries(rolesQuery),
      client.invalidateQueries(meQuery),
    ])
  }
}
