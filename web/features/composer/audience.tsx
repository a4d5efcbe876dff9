import { ChevronDown } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '#web/data/posts.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { VISIBILITY_ICONS } from '#web/features/post/seen-by.tsx'
import { currentLocale, withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { Menu } from '#web/ui/menu.tsx'
import styles from './audience.module.css'
import type { ChosenGroup, Visibility } from './draft.ts'

const WIDTHS: Visibility[] = ['direct', 'followers', 'company']
/** Most posts stand in no group. */
const GroupChoice = lazyPart(
  () => withLaterTexts(import('#web/features/groups/group-choice.tsx')),
  'GroupChoice',
)

type Props = {
  visibility: Visibility
  group: ChosenGroup | null
  /** Those whom an answer or a name reaches. */
  named: string[]
  /** Who wrote the post that is answered: an answer always reaches them. */
  answered?: Account | undefined
  widest: Visibility
  choose: (v: Visibility, group?: ChosenGroup | null) => void
}

/** Who will see the post, always in view and in words; choosing is one step away. */
export function Audience({ visibility, group, named, answered, widest, choose }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const describe = useDescription(named, answered, group)
  const Icon = VISIBILITY_ICONS[visibility]
  const who = describe(visibility)
  const allowed = allowedIn(widest, visibility)
  const capped =
    widest === 'company'
      ? []
      : [{ kind: 'say' as const, text: t(widest === 'group' ? 'visibility.inGroup' : 'visibility.capped') }]
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
  const inGroup =
    answered !== undefined
      ? []
      : [
          {
            kind: 'do' as const,
            label: t('visibility.chooseGroup'),
            icon: <VISIBILITY_ICONS.group size={18} />,
            run: () => setAsking(true),
          },
        ]
  return (
    <>
      <Menu
        trigger={
          <button type="button" className={styles.audience} aria-label={t('visibility.change', { who })}>
            <Icon size={16} aria-hidden="true" />
            <span>{who}</span>
            <ChevronDown size={16} aria-hidden="true" />
          </button>
        }
        items={[...capped, ...items, ...inGroup]}
      />
      {asking && (
        <Suspense>
          <GroupChoice
            chosen={group?.id}
            choose={(one) => {
              setAsking(false)
              choose('group', one)
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  )
}

/** Widest first. */
function allowedIn(widest: Visibility, now: Visibility): Visibility[] {
  if (widest === 'group') return ['group', 'direct']
  const widths = WIDTHS.slice(0, WIDTHS.indexOf(widest) + 1).toReversed()
  return now === 'group' ? ['group', ...widths] : widths
}

function useDescription(
  names: string[],
  answered: Account | undefined,
  group: ChosenGroup | null,
): (visibility: Visibility) => string {
  const { t } = useTranslation()
  const organisation = useOrganisation()
  const { account } = useMe()
  const other = answered?.id === account.id ? undefined : answered
  return (visibility) => {
    if (visibility === 'group')
      return t(group?.closed ? 'visibility.closedWho' : 'visibility.groupWho', { group: group?.name ?? '' })
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
    const all = new Intl.ListFormat(currentLocale()).format([t('visibility.me'), ...names])
    return t('visibility.directWho', { names: all })
  }
}
