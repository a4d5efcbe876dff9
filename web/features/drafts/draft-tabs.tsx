import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Tabs } from '#web/ui/tabs.tsx'

/** What is written and not posted yet, in two parts. */
export function DraftTabs() {
  const { t } = useTranslation()
  return (
    <Tabs label={t('nav.drafts')}>
      {(['/drafts', '/scheduled'] as const).map((to) => (
        <Link
          key={to}
          to={to}
          activeProps={{ 'aria-current': 'page' }}
          activeOptions={{ exact: true, includeSearch: false }}
          replace
        >
          {t(to === '/drafts' ? 'nav.drafts' : 'scheduled.title')}
        </Link>
      ))}
    </Tabs>
  )
}
