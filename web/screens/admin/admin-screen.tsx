import { useTranslation } from 'react-i18next'
import { NotFound } from '#web/app/failures.tsx'
import { useMe } from '#web/data/session.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { ImportSection } from './import-section.tsx'
import { InvitationsSection } from './invitations-section.tsx'
import { OrganisationSection } from './organisation-section.tsx'
import { PeopleSection } from './people-section.tsx'

export function AdminScreen() {
  const { t } = useTranslation()
  const { permission } = useMe()
  usePlace('admin')
  if (permission !== 'administrator') return <NotFound />
  return (
    <>
      <PageHeader title={t('nav.admin')} back />
      <OrganisationSection />
      <InvitationsSection />
      <ImportSection />
      <PeopleSection />
    </>
  )
}
