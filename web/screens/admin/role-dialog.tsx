import { useTranslation } from 'react-i18next'
import { PERMISSIONS, type Permission } from '#rules/people/permissions.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { fieldError } from '#web/data/explain.ts'
import { meQuery, useMe } from '#web/data/session.ts'
import choice from '#web/features/role/role-choice.module.css'
import { type Role, rolesQuery } from '#web/features/role/roles.ts'
import { CheckField } from '#web/ui/check-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

/** Making a role, or changing one that was made here. */
export function RoleDialog({ role, onClose }: { role: Role | null; onClose: () => void }) {
  const { t } = useTranslation()
  const mine = useMe().permissions
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = { name: textOf(data, 'name'), permissions: data.getAll('permission') as Permission[] }
    await (role === null
      ? call('POST /api/birdhouse/v1/roles', { body })
      : call('PATCH /api/birdhouse/v1/roles/:id', { params: { id: role.id }, body }))
    toast(t('common.saved'))
    onClose()
    await Promise.all([client.invalidateQueries(rolesQuery), client.invalidateQueries(meQuery)])
  })
  return (
    <Dialog title={t(role === null ? 'role.make' : 'role.change')} onClose={onClose}>
      <form className={form.form} onSubmit={onSubmit}>
        <Field
          label={t('role.name')}
          name="name"
          defaultValue={role?.name}
          required
          maxLength={50}
          error={fieldError(error, 'name', t)}
        />
        <fieldset className={choice.choice}>
          <legend>{t('role.permits')}</legend>
          {PERMISSIONS.map((one) => (
            <CheckField
              key={one}
              name="permission"
              value={one}
              label={t(`permission.${one}`)}
              hint={mine.includes(one) ? t(`permission.${one}Hint`) : t('role.notYours')}
              defaultChecked={role?.permissions.includes(one)}
              disabled={!mine.includes(one)}
            />
          ))}
        </fieldset>
        <SaveFoot busy={busy} error={error} />
      </form>
    </Dialog>
  )
}
