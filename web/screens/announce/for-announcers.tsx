import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'

/** What only those see who may announce; others are told so. */
export function ForAnnouncers({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  if (useMe().permissions.includes('announce')) return children
  return (
    <>
      <PageHeader title={t('announce.title')} back="/announcements" />
      <Notice title={t('refusal.forbidden')} />
    </>
  )
}
