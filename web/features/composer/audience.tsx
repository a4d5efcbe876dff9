import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '#web/data/posts.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { VISIBILITY_ICONS } from '#web/features/post/seen-by.tsx'
import { currentLocale } from '#web/locales/language.ts'
import { Menu } from '#web/ui/menu.tsx'
import styles from './composer.module.css'
import type { Visibility } from './draft.ts'

const WIDTHS: Visibility[] = ['direct', 'followers', 'company']

type Props = {
  visibility: Visibility
  /** Those whom an answer or a name reaches. */
  named: string[]
  /** Who wrote the post that is answered: an answer always reaches them. */
  answered?: Account | undefined
  widest: Visibility
  choose: (v: Visibility) => void
}

/** Who will see the post, always in view and in words; choosing is one step away. */
export function Audience({ visibility, named, answered, widest, choose }: Props) {
  const { t } = useTranslation()
  const describe = useDescription(named, answered)
  const Icon = VISIBILITY_ICONS[visibility]
  const who = describe(visibility)
  const allowed = WIDTHS.slice(0, WIDTHS.indexOf(widest) + 1).toReversed()
  const capped = widest === 'company' ? [] : [{ kind: 'say' as const, text: t('visibility.capped') }]
  const items = allowed.map((one) => {
    const OneIcon = VISIBILITY_ICONS[one]
    return {
      kind: 'choose' as const,
      label: t(`visibility.${one}`),
      hint: describe(one),
      icon: <OneIcon size={18} />,
      chosen: one === visibility,
      run: () => choose(one),
    }
  })
  return (
    <Menu
      trigger={
        <button type="button" className={styles.audience} aria-label={t('visibility.change', { who })}>
          <Icon size={16} aria-hidden="true" />
          <span>{who}</span>
          <ChevronDown size={16} aria-hidden="true" />
        </button>
      }
      items={[...capped, ...items]}
    />
  )
}

function useDescription(names: string[], answered: Account | undefined): (visibility: Visibility) => string {
  const { t } = useTranslation()
  const organisation = useOrganisation()
  const { account } = useMe()
  const other = answered?.id === account.id ? undefined : answered
  return (visibility) => {
    if (visibility === 'company') {
      return t('visibility.companyWho', { organisation: organisation.name, count: organisation.members ?? 0 })
    }
    const count = account.followers_count
    if (visibility === 'followers') {
      return other
        ? t('visibility.followersAndWho', { count, name: other.display_name })
        : t('visibility.followersWho', { count })
    }
    if (names.length === 0) return t('visibility.directNobody')
    return t('visibility.directWho', { names: new Intl.ListFormat(currentLocale()).format(names) })
  }
}
