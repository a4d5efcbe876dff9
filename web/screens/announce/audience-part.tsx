import { useTranslation } from 'react-i18next'
import type { Wish } from '#web/data/announcements.ts'
import { AudienceField } from '#web/features/audience/audience-field.tsx'
import { CheckField } from '#web/ui/check-field.tsx'
import { AudienceFacts } from './audience-facts.tsx'

type Props = { wish: Wish; change: (some: Partial<Wish>) => void }

/** Who gets it, and whether who fits later does. */
export function AudiencePart({ wish, change }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <AudienceField
        label={t('announce.who')}
        condition={wish.condition}
        change={(condition) => change({ condition })}
      />
      <AudienceFacts wish={wish} />
      <CheckField
        label={t('announce.joiners')}
        hint={t('announce.joinersHint')}
        checked={wish.joiners}
        onChange={({ target }) => change({ joiners: target.checked })}
      />
    </>
  )
}
