import { useTranslation } from 'react-i18next'
import { GroupSuggestion, useOffered } from '#web/features/suggestion/group-suggestion.tsx'
import type { Suggestions } from '#web/features/suggestion/suggestions.ts'
import { Few } from './few.tsx'
import styles from './welcome.module.css'

/** Open groups, each joined and left again by one press. */
export function Groups({ groups }: Pick<Suggestions, 'groups'>) {
  const { t } = useTranslation()
  return (
    <Few title={t('nav.groups')} items={useOffered(groups)} first={4}>
      {(one) => (
        <div key={one.group.id} className={styles.choice}>
          <GroupSuggestion {...one} />
        </div>
      )}
    </Few>
  )
}
