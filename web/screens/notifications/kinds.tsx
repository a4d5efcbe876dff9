import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Tabs } from '#web/ui/tabs.tsx'
import type { Notification } from './group.ts'

/** What can be looked at alone. */
export const KINDS = {
  mention: ['mention', 'quote'],
  liked: ['favourite', 'reblog'],
  follow: ['follow', 'follow_request'],
  posted: ['status'],
} as const satisfies Record<string, readonly Notification['type'][]>

export type Kind = keyof typeof KINDS
export const isKind = (name: unknown): name is Kind => typeof name === 'string' && Object.hasOwn(KINDS, name)

export function KindTabs({ kind }: { kind: Kind | undefined }) {
  const { t } = useTranslation()
  return (
    <Tabs label={t('told.kinds')}>
      {([undefined, ...(Object.keys(KINDS) as Kind[])] as const).map((one) => (
        <Link
          key={one ?? 'all'}
          to="/notifications"
          search={one ? { kind: one } : {}}
          activeProps={{ 'aria-current': one === kind ? 'page' : undefined }}
          activeOptions={{ exact: true }}
          replace
        >
          {t(`told.${one ?? 'all'}`)}
        </Link>
      ))}
    </Tabs>
  )
}
