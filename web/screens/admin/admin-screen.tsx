import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { type AdminPart, partsFor } from '#web/features/role/parts.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { AuditSection } from './audit-section.tsx'
import { EmojiSection } from './emoji/emoji-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { HealthSection } from './health/health-section.tsx'
import { ImportSection } from './import-section.tsx'
import { InvitationsSection } from './invitations-section.tsx'
import { LimitsSection } from './limits-section.tsx'
import { LooksSection } from './looks-section.tsx'
import { MailSection } from './mail/mail-section.tsx'
import { OrganisationSection } from './organisation-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { ReportsSection } from './reports-section.tsx'
import { RolesSection } from './roles-section.tsx'
import { RulesSection } from './rules/rules-section.tsx'

const PARTS = {
  people: ['nav.people', PeopleSection],
  reports: ['report.reports', ReportsSection],
  rules: ['rules.title', RulesSection],
  roles: ['role.roles', RolesSection],
  groups: ['nav.groups', GroupsSection],
  emoji: ['emoji.title', EmojiSection],
  invitations: ['admin.invitations', InvitationsSection],
  import: ['admin.directory', ImportSection],
  organisation: ['admin.organisation', OrganisationSection],
  limits: ['limits.title', LimitsSection],
  looks: ['looks.title', LooksSection],
  health: ['health.title', HealthSection],
  audit: ['audit.tab', AuditSection],
  mail: ['mail.title', MailSection],
} as const satisfies Record<AdminPart, unknown>

function isPart(name: string | undefined): name is AdminPart {
  return name !== undefined && Object.hasOwn(PARTS, name)
}

/** Running it: who has access, how people come in, and what the organisation is called. */
export function AdminScreen() {
  const { t } = useTranslation()
  const { part } = useSearch({ strict: false })
  const open = partsFor(useMe().permissions)
  const chosen = isPart(part) ? part : (open[0] ?? 'people')
  usePlace(`admin.${chosen}`)
  const Section = PARTS[chosen][1]
  return (
    <>
      <PageHeader title={t('nav.admin')} back />
      {open.includes(chosen) ? (
        <>
          <Tabs label={t('nav.admin')}>
            {open.map((name) => (
              <Link
                key={name}
                to="/admin"
                search={{ part: name }}
                aria-current={name === chosen ? 'page' : undefined}
                activeProps={{}}
                replace
              >
                {t(PARTS[name][0])}
              </Link>
            ))}
          </Tabs>
          <Section />
        </>
      ) : (
        <Notice title={t('refusal.forbidden')}>{t('admin.onlyHint')}</Notice>
      )}
    </>
  )
}
