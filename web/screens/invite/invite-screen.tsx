import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { arrive } from '#web/data/arrive.ts'
import { ApiError, call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { NameAndHandle } from '#web/features/account/name-and-handle.tsx'
import { NewPassword } from '#web/features/account/new-password.tsx'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

/** Accepting an invitation link. */
export function InviteScreen() {
  const { t } = useTranslation()
  const { token = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call('GET /api/birdhouse/v1/invitations/:token', { params: { token } }),
  })
  if (error instanceof ApiError && error.status > 0 && error.status < 429) {
    return (
      <EntryPage title={t('invite.invalid')} intro={t('invite.invalidHint')}>
        <Link to="/sign-in" className={buttonClass()}>
          {t('invite.toSignIn')}
        </Link>
      </EntryPage>
    )
  }
  if (error) {
    return (
      <EntryPage title={t('error.list')} intro={explain(error, t)}>
        <Button onClick={() => refetch()}>{t('common.tryAgain')}</Button>
      </EntryPage>
    )
  }
  if (!data) return <EntryPage title={t('common.loading')} />
  const { organisation } = data
  return (
    <EntryPage title={t('invite.title', { organisation })} intro={t('invite.intro', { organisation })}>
      <InviteForm token={token} name={data.name ?? ''} handle={data.handle} />
    </EntryPage>
  )
}

function InviteForm({ token, name, handle }: { token: string; name: string; handle: string | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = {
      name: textOf(data, 'name'),
      handle: textOf(data, 'handle'),
      password: textOf(data, 'password'),
    }
    await call('POST /api/birdhouse/v1/invitations/:token/accept', { params: { token }, body })
    await arrive()
    await navigate({ to: '/welcome' })
  })
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <NameAndHandle name={name} given={handle} error={error} />
      <NewPassword label={t('setup.password')} error={error} />
      <Failure error={error} />
      <Button look="primary" type="submit" busy={busy}>
        {t('invite.submit')}
      </Button>
    </form>
  )
}
