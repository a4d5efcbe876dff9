import {
  Building2,
  FileText,
  FileUp,
  Flag,
  HeartPulse,
  KeyRound,
  type LucideIcon,
  Mail,
  Megaphone,
  MessagesSquare,
  Palette,
  ScrollText,
  ShieldCheck,
  SlidersHorizontal,
  Smartphone,
  Smile,
  UserPlus,
  Users,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { type AdminPart, partsFor } from '#web/features/role/parts.ts'
import { Places } from '#web/ui/places.tsx'
import { NAMES } from './parts.ts'

const ICONS: Record<AdminPart, LucideIcon> = {
  people: Users,
  reports: Flag,
  rules: ScrollText,
  roles: KeyRound,
  groups: MessagesSquare,
  emoji: Smile,
  invitations: UserPlus,
  import: FileUp,
  organisation: Building2,
  limits: SlidersHorizontal,
  documents: FileText,
  looks: Palette,
  health: HeartPulse,
  audit: ShieldCheck,
  mail: Mail,
  channels: Megaphone,
  apps: Smartphone,
}

/** What belongs together, in the order in which it is needed. */
const GROUPS: ['access' | 'together' | 'house' | 'running', AdminPart[]][] = [
  ['access', ['people', 'invitations', 'import', 'roles']],
  ['together', ['reports', 'rules', 'groups', 'emoji']],
  ['house', ['organisation', 'looks', 'limits', 'documents']],
  ['running', ['health', 'mail', 'channels', 'apps', 'audit']],
]

/** Ways to all parts of the administration that one may use: as a page, or beside `part`. */
export function AdminPlaces({ part, beside }: { part?: string | undefined; beside?: boolean }) {
  const { t } = useTranslation()
  const open = partsFor(useMe().permissions)
  const groups = GROUPS.map(([name, parts]) => ({
    title: t(`admin.group.${name}`),
    places: parts
      .filter((one) => open.includes(one))
      .map((one) => ({
        icon: ICONS[one],
        name: t(NAMES[one]),
        hint: t(`admin.about.${one}`),
        to: '/admin' as const,
        search: { part: one },
        current: one === part,
      })),
  }))
  return <Places label={t('nav.admin')} groups={groups} beside={beside} />
}
