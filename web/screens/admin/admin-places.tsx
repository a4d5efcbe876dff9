import { Link } from '@tanstack/react-router'
import {
  Building2,
  FileUp,
  Flag,
  HeartPulse,
  KeyRound,
  type LucideIcon,
  Mail,
  MessagesSquare,
  Palette,
  ScrollText,
  ShieldCheck,
  SlidersHorizontal,
  Smile,
  UserPlus,
  Users,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { type AdminPart, partsFor } from '#web/features/role/parts.ts'
import { classNames } from '#web/ui/class-names.ts'
import styles from './admin-places.module.css'
import { chosenOf, NAMES } from './parts.ts'

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
  looks: Palette,
  health: HeartPulse,
  audit: ShieldCheck,
  mail: Mail,
}

/** Belongs together; in the order in which it is needed. */
const GROUPS = {
  access: ['people', 'invitations', 'import', 'roles'],
  together: ['reports', 'rules', 'groups', 'emoji'],
  house: ['organisation', 'looks', 'limits'],
  running: ['health', 'mail', 'audit'],
} as const satisfies Record<string, readonly AdminPart[]>

/** Ways to all parts of the administration that one may use: as a page, or beside one of them. */
export function AdminPlaces({ part, beside }: { part?: string | undefined; beside?: boolean }) {
  const { t } = useTranslation()
  const open = partsFor(useMe().permissions)
  const chosen = chosenOf(part, open)
  const groups = Object.entries(GROUPS) as [keyof typeof GROUPS, readonly AdminPart[]][]
  return (
    <nav aria-label={t('nav.admin')} className={classNames(styles.places, beside && styles.beside)}>
      {groups.map(([name, parts]) => {
        const shown = parts.filter((one) => open.includes(one))
        return (
          shown.length > 0 && (
            <section key={name}>
              <h2>{t(`admin.group.${name}`)}</h2>
              <ul>
                {shown.map((one) => (
                  <Place key={one} part={one} current={one === chosen} hint={!beside} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </nav>
  )
}

function Place({ part, current, hint }: { part: AdminPart; current: boolean; hint: boolean }) {
  const { t } = useTranslation()
  const Icon = ICONS[part]
  return (
    <li>
      <Link to="/admin" search={{ part }} activeProps={{}} aria-current={current ? 'page' : undefined}>
        <Icon size={20} aria-hidden="true" />
        <span>
          <span className={styles.name}>{t(NAMES[part])}</span>
          {hint && <span className={styles.hint}>{t(`admin.about.${part}`)}</span>}
        </span>
      </Link>
    </li>
  )
}
