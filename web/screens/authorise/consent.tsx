import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wish } from '#contract/product/app.ts'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { signOut } from '#web/data/sign-out.ts'
import { ScopeList } from '#web/features/app/scope-list.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { Answer } from './answered.tsx'
import styles from './authorise.module.css'
import { useSettled } from './use-settled.ts'

type Props = { asked: string; wish: Wish; done: (answer: Answer) => void }

export function Consent({ asked, wish, done }: Props) {
  const { t } = useTranslation()
  const organisation = useOrganisation().name
  const { name } = wish
  const site = wish.website === null ? undefined : new URL(wish.website).host
  return (
    <EntryPage title={t('app.title', { name })} intro={t('app.intro', { organisation })}>
      {site && <p className="quiet">{t('app.website', { website: site })}</p>}
      <section className={styles.may} aria-label={t('app.may')}>
        <h2>{t('app.may')}</h2>
        <ScopeList scopes={wish.scopes} />
      </section>
      <p>{t('app.inside', { organisation })}</p>
      <p className="quiet">{t('app.trust')}</p>
      <p>{wish.leads_to === null ? t('app.showsCode') : t('app.leadsTo', { where: wish.leads_to })}</p>
      <Person />
      {wish.sign_in_again ? <SignInAgain /> : <Choice asked={asked} wish={wish} done={done} />}
    </EntryPage>
  )
}

/** Signs out and leads back here through the sign-in. */
function useSignInAgain() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { asked } = useSearch({ strict: false }) as { asked?: string }
  return () =>
    signOut().then(
      () => navigate({ to: '/sign-in', search: { next: `/authorise?asked=${asked ?? ''}` } }),
      (error) => toast(explain(error, t)),
    )
}

function Person() {
  const { t } = useTranslation()
  const { account } = useMe()
  const again = useSignInAgain()
  return (
    <ItemRow
      title={t('app.as', { name: account.display_name })}
      note={`@${account.acct}`}
      picture={<Avatar src={account.avatar} name={account.display_name} />}
    >
      <Button small look="quiet" onClick={again}>
        {t('app.notYou')}
      </Button>
    </ItemRow>
  )
}

function SignInAgain() {
  const { t } = useTranslation()
  const again = useSignInAgain()
  return (
    <>
      <p>{t('app.signInAgain')}</p>
      <Button look="primary" onClick={again}>
        {t('app.toSignIn')}
      </Button>
    </>
  )
}

function Choice({ asked, wish: { name }, done }: Props) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState<boolean | null>(null)
  const [error, setError] = useState<unknown>(null)
  const settled = useSettled()
  const answer = async (allow: boolean) => {
    if (busy !== null) return
    setBusy(allow)
    setError(null)
    try {
      const { back, code } = await call('POST /api/birdhouse/v1/authorise', { body: { asked, allow } })
      done({ name, allow, back, code })
      // Not by a form: the policy of this page would keep it from leading to the scheme of an app.
      if (back !== null) location.assign(back)
    } catch (failure) {
      setError(failure)
      setBusy(null)
    }
  }
  return (
    <>
      <Failure error={error} />
      <div className={classNames(styles.choice, !settled && styles.early)}>
        <Button look="primary" busy={busy === true} onClick={() => answer(true)}>
          {t('app.allow')}
        </Button>
        <Button busy={busy === false} onClick={() => answer(false)}>
          {t('app.refuse')}
        </Button>
      </div>
    </>
  )
}
