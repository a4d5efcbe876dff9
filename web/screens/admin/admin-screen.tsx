import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { type AdminPart, partsFor } from '#web/features/role/parts.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { AdminPlaces } from './admin-places.tsx'
import { AppsSection } from './apps/apps-section.tsx'
import { AuditSection } from './audit-section.tsx'
import { ChannelsSection } from './channels/channels-section.tsx'
import { DocumentsSection } from './documents/documents-section.tsx'
import { EmojiSection } from './emoji/emoji-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { HealthSection } from './health/health-section.tsx'
import { ImportSection } from './import-section.tsx'
import { InvitationsSection } from './invitations-section.tsx'
import { LimitsSection } from './limits-section.tsx'
import { LooksSection } from './looks-section.tsx'
import { MailSection } from './mail/mail-section.tsx'
import { OrganisationSection } from './organisation-section.tsx'
import { chosenOf, NAMES } from './parts.ts'
import { PeopleSection } from './people-section.tsx'
import { ReportsSection } from './reports-section.tsx'
import { RolesSection } from './roles-section.tsx'
import { RulesSection } from './rules/rules-section.tsx'

const SECTIONS = {
  people: PeopleSection,
  reports: ReportsSection,
  rules: RulesSection,
  roles: RolesSection,
  groups: GroupsSection,
  emoji: EmojiSection,
  invitations: InvitationsSection,
  import: ImportSection,
  organisation: OrganisationSection,
  limits: LimitsSection,
  looks: LooksSection,
  documents: DocumentsSection,
  health: HealthSection,
  audit: AuditSection,
  mail: MailSection,
  channels: ChannelsSection,
  apps: AppsSection,
} as const satisfies Record<AdminPart, unknown>

/** Running it, part by part; without one, the ways to all that one may use. */
export function AdminScreen() {
  const { t } = useTranslation()
  const { part } = useSearch({ strict: false })
  const open = partsFor(useMe().permissions)
  const chosen = chosenOf(part, open)
  usePlace(`admin.${chosen ?? 'all'}`)
  const permitted = chosen === undefined ? open.length > 0 : open.includes(chosen)
  const Section = chosen && SECTIONS[chosen]
  return (
    <>
      <PageHeader
        title={t(chosen && permitted ? NAMES[chosen] : 'nav.admin')}
        back={chosen ? '/admin' : '/'}
      />
      {!permitted && <Notice title={t('refusal.forbidden')}>{t('admin.onlyHint')}</Notice>}
      {permitted && (Section ? <Section key={chosen} /> : <AdminPlaces />)}
    </>
  )
}
