import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { CheckField } from '#web/ui/check-field.tsx'
import styles from './role-choice.module.css'
import { mayGive, roleName, rolesQuery } from './roles.ts'

type Props = {
  label: string
  /** Ids of those that are held now. Boxes are named `role` and have these ids as values. */
  held?: readonly string[]
  /** Folded away at first, and without what I may not give, instead of showing it locked. */
  mineOnly?: boolean
}

/** Which roles somebody has. */
export function RoleChoice({ label, held = [], mineOnly = false }: Props) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  const { data } = useQuery(rolesQuery)
  const roles = data?.filter(
    (role) => role.built_in !== 'employee' && (!mineOnly || mayGive(role, permissions)),
  )
  if (roles?.length === 0) return null
  const boxes = (
    <fieldset className={styles.choice}>
      <legend className={mineOnly ? 'visually-hidden' : undefined}>{label}</legend>
      {roles?.map((role) => (
        <CheckField
          key={role.id}
          name="role"
          value={role.id}
          label={roleName(role, t)}
          hint={
            mayGive(role, permissions)
              ? role.permissions.map((one) => t(`permission.${one}`)).join(' · ')
              : t('role.notYours')
          }
          defaultChecked={held.includes(role.id)}
          disabled={!mayGive(role, permissions)}
        />
      ))}
    </fieldset>
  )
  return mineOnly ? (
    <details className={styles.folded}>
      <summary>{label}</summary>
      {boxes}
    </details>
  ) : (
    boxes
  )
}
