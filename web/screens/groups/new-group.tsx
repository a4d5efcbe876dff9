import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { makeGroup } from '#web/data/groups.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { textOf } from '#web/ui/use-submit.ts'
import { GroupForm } from './group-form.tsx'

export function NewGroup({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const make = async (form: FormData) => {
    const { handle } = await makeGroup({
      name: textOf(form, 'name'),
      handle: textOf(form, 'handle'),
      description: textOf(form, 'description'),
      closed: textOf(form, 'kind') === 'closed',
    })
    await navigate({ to: '/groups/$group', params: { group: handle } })
  }
  return (
    <Dialog title={t('groups.newTitle')} onClose={onClose}>
      <GroupForm send={make} label={t('groups.make')} />
    </Dialog>
  )
}
