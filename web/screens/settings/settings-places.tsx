import {
  Archive,
  Bell,
  CalendarDays,
  Filter,
  Hash,
  KeyRound,
  type LucideIcon,
  Palette,
  Printer,
  ScrollText,
  User,
  VolumeX,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Place, Places } from '#web/ui/places.tsx'
import { NAMES, type SettingsPart } from './parts.ts'

const ICONS: Record<SettingsPart, LucideIcon> = {
  profile: User,
  looks: Palette,
  notifications: Bell,
  access: KeyRound,
  archive: Archive,
}

/** Ways to all that one can set: as a page, or beside `part`, which is one of ours or the address of a page. */
export function SettingsPlaces({ part, beside }: { part?: string | undefined; beside?: boolean }) {
  const { t } = useTranslation()
  const own = (one: SettingsPart): Place => ({
    icon: ICONS[one],
    name: t(NAMES[one]),
    hint: t(`settings.about_${one}`),
    to: '/settings',
    search: { part: one },
    current: one === part,
  })
  const elsewhere = (place: Omit<Place, 'current'>): Place => ({ ...place, current: place.to === part })
  const groups = [
    { title: t('settings.you'), places: [own('profile'), own('looks'), own('access'), own('archive')] },
    {
      title: t('settings.reading'),
      places: [
        own('notifications'),
        elsewhere({
          icon: Hash,
          name: t('followedTags.title'),
          hint: t('followedTags.settingsHint'),
          to: '/tags',
        }),
        elsewhere({ icon: VolumeX, name: t('mute.places'), hint: t('mute.placesHint'), to: '/muted' }),
        elsewhere({
          icon: Filter,
          name: t('filter.filters'),
          hint: t('settings.about_filters'),
          to: '/filters',
        }),
        elsewhere({
          icon: CalendarDays,
          name: t('daily.sources'),
          hint: t('daily.settingsHint'),
          to: '/daily',
          search: { sources: true },
        }),
      ],
    },
    {
      title: t('settings.here_all'),
      places: [
        elsewhere({ icon: ScrollText, name: t('nav.rules'), hint: t('rules.settingsHint'), to: '/rules' }),
        elsewhere({ icon: Printer, name: t('papers.title'), hint: t('papers.settingsHint'), to: '/papers' }),
      ],
    },
  ]
  return <Places label={t('nav.settings')} groups={groups} beside={beside} />
}
