import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOrganisation } from '#web/data/session.ts'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { PasswordForm } from './password-form.tsx'
import { SamplePeople } from './sample-people.tsx'

export function SignInScreen() {
  const { t } = useTranslation()
  const organisation = useOrganisation()
  const { ended } = useSearch({ strict: false })
  const [suspended, setSuspended] = useState(false)
  // Why it has ended is said below by then.
  const title = ended && !suspended ? t('signIn.endedTitle') : `${organisation.name} ${t('nav.inside')}`
  const intro = suspended
    ? undefined
    : ended === 'access_ended' || ended === 'signed_out'
      ? t(`signIn.ended_${ended}`)
      : organisation.purpose
  return (
    <EntryPage title={title} intro={intro} wide={organisation.sample}>
      {organisation.sample && <SamplePeople />}
      {!organisation.sample && <PasswordForm suspended={suspended} setSuspended={setSuspended} />}
    </EntryPage>
  )
}
