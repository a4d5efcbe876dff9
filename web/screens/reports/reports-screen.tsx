import { useTranslation } from 'react-i18next'
import { usePlace } from '#web/features/stream/use-place.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { MineSection } from './mine-section.tsx'

/** What moderators decided about me, and what became of what I reported. */
export function ReportsScreen() {
  const { t } = useTranslation()
  usePlace('reports')
  return (
    <>
      <PageHeader title={t('report.title')} back />
      <DecisionsSection />
      <MineSection />
    </>
  )
}
