import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain, fieldError } from '#web/data/explain.ts'
import { useOrganisation } from '#web/data/session.ts'
import { RoleChoice } from '#web/features/role/role-choice.tsx'
import { roleName } from '#web/features/role/roles.ts'
import { onDay } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './admin.module.css'

const queryKey = ['invitations']

export function InvitationsSection() {
  const { t } = useTranslation()
  const [url, setUrl] = useState('')
  const { invitation_days: days } = useOrganisation().limits
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = {
      name: textOf(data, 'name') || undefined,
      handle: textOf(data, 'handle') || undefined,
      roles: data.getAll('role').map(String),
    }
    const made = await call('POST /api/birdhouse/v1/invitations', { body })
    setUrl(made.url)
    await client.invalidateQueries({ queryKey })
  })
  const copy = () => navigator.clipboard?.writeText(url).then(() => toast(t('common.copied')))
  return (
    <Section untitled title={t('admin.invitations')} hint={t('admin.inviteHint', { count: days })}>
      <form className={form.form} onSubmit={onSubmit}>
        <Field label={t('admin.forName')} name="name" maxLength={100} />
        <Field
          label={t('admin.forHandle')}
          name="handle"
          autoCapitalize="none"
          error={fieldError(error, 'handle', t)}
        />
        <RoleChoice label={t('admin.withRoles')} mineOnly />
        <Failure error={error} />
        <Button type="submit" busy={busy}>
          {t('admin.makeLink')}
        </Button>
      </form>
      {url && (
        <div className={styles.link}>
          <Field
            label={t('admin.link')}
            value={url}
            dir="ltr"
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={copy}>{t('common.copy')}</Button>
        </div>
      )}
      <OpenInvitations />
    </Section>
  )
}

function OpenInvitations() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => call('GET /api/birdhouse/v1/invitations', {}),
    staleTime: 0,
  })
  const withdraw = async (id: string) => {
    await call('DELETE /api/birdhouse/v1/invitations/:id', { params: { id } }).catch((error) =>
      toast(explain(error, t)),
    )
    await client.invalidateQueries({ queryKey })
  }
  if (error && !data) return <LoadFailure error={error} retry={refetch} />
  if (data?.length === 0) return <p className="quiet">{t('admin.noInvitations')}</p>
  return (
    <ul>
      {data?.map((one) => {
        const name = one.name ?? (one.handle ? `@${one.handle}` : t('admin.anybody'))
        return (
          <li key={one.id}>
            <ItemRow
              title={name}
              note={[
                ...one.roles.map((role) => roleName(role, t)),
                t('admin.until', { when: onDay(one.expires_at) }),
              ].join(' · ')}
            >
              <Button small aria-label={t('admin.withdrawName', { name })} onClick={() => withdraw(one.id)}>
                {t('admin.withdraw')}
              </Button>
            </ItemRow>
          </li>
        )
      })}
    </ul>
  )
}
