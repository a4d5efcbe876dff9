import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { meQuery, useMe } from '#web/data/session.ts'
import { mayGive, type Role, roleName, rolesQuery } from '#web/features/role/roles.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Menu } from '#web/ui/menu.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './admin.module.css'
import { RoleDialog } from './role-dialog.tsx'

/** What roles there are, what each permits, and who holds it. */
export function RolesSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(rolesQuery)
  const [editing, setEditing] = useState<Role | 'new' | null>(null)
  return (
    <Section untitled title={t('role.roles')} hint={t('role.hint')}>
      <Button onClick={() => setEditing('new')}>{t('role.make')}</Button>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      <ul className={styles.roles}>
        {data?.map((role) => (
          <li key={role.id}>
            <RoleRow role={role} edit={() => setEditing(role)} />
          </li>
        ))}
      </ul>
      {editing && <RoleDialog role={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function RoleRow({ role, edit }: { role: Role; edit: () => void }) {
  const { t } = useTranslation()
  const name = roleName(role, t)
  const { permissions } = useMe()
  const own = role.built_in === null && mayGive(role, permissions)
  const permitted =
    role.built_in === 'administrator'
      ? t('role.everything')
      : role.permissions.map((one) => t(`permission.${one}`)).join(' · ') || t('role.nothing')
  const count = t('nav.members', { count: role.people })
  return (
    <ItemRow
      title={name}
      note={
        <>
          {permitted}
          <br />
          {role.built_in === 'employee' ? (
            count
          ) : (
            <Link to="/admin" search={{ part: 'people', role: role.id }} aria-label={`${name}: ${count}`}>
              {count}
            </Link>
          )}
        </>
      }
    >
      {own && <RoleMenu role={role} edit={edit} />}
    </ItemRow>
  )
}

function RoleMenu({ role, edit }: { role: Role; edit: () => void }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    setAsking(false)
    await call('DELETE /api/birdhouse/v1/roles/:id', { params: { id: role.id } }).catch((error) =>
      toast(explain(error, t)),
    )
    await Promise.all([client.invalidateQueries(rolesQuery), client.invalidateQueries(meQuery)])
  }
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('role.acts', { name: role.name })}>
            <Ellipsis size={20} />
          </IconButton>
        }
        items={[
          { kind: 'do', label: t('role.change'), run: edit },
          { kind: 'do', label: t('common.delete'), danger: true, run: () => setAsking(true) },
        ]}
      />
      {asking && (
        <Confirm
          title={t('role.deleteAsk', { name: role.name })}
          text={t('role.deleteHint', { count: role.people })}
          onClose={() => setAsking(false)}
        >
          <Button look="danger" onClick={remove}>
            {t('common.delete')}
          </Button>
        </Confirm>
      )}
    </>
  )
}
