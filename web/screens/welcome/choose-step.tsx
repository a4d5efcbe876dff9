import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { SuggestedActs } from '#web/features/suggestion/suggested-acts.tsx'
import { type Suggestions, suggestionsQuery } from '#web/features/suggestion/suggestions.ts'
import { useReason } from '#web/features/suggestion/use-reason.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { Few } from './few.tsx'
import { Groups } from './groups.tsx'
import type { StepProps } from './step.ts'
import { Teams } from './teams.tsx'
import { Topics } from './topics.tsx'

/** People, teams, groups and topics; each a free choice. */
export function ChooseStep({ leave }: StepProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(suggestionsQuery)
  const alone = data && data.people.length + data.teams.length + data.topics.length + data.groups.length === 0
  return (
    <section>
      <h2>{t('welcome.followTitle')}</h2>
      <p className="quiet">{t('welcome.followHint')}</p>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {!data && !error && <PersonSkeletons count={6} />}
      {alone && <Alone leave={leave} />}
      {data && <People people={data.people} />}
      {data && <Teams teams={data.teams} />}
      {data && <Groups groups={data.groups} />}
      {data && <Topics topics={data.topics} />}
    </section>
  )
}

function People({ people }: { people: Suggestions['people'] }) {
  const { t } = useTranslation()
  const reasonOf = useReason()
  return (
    <Few title={t('welcome.people')} items={people} first={6}>
      {(one) => (
        <PersonRow
          key={one.account.id}
          account={one.account}
          note={[reasonOf(one), one.account.birdhouse.role].filter(Boolean).join(' · ')}
          action={<SuggestedActs account={one.account} />}
        />
      )}
    </Few>
  )
}

/** The first one in has nobody to follow; who may, is led to inviting others. */
function Alone({ leave }: Pick<StepProps, 'leave'>) {
  const { t } = useTranslation()
  const mayInvite = useMe().permissions.includes('manage_invitations')
  const invite = (
    <Button look="soft" onClick={() => leave({ to: '/admin', search: { part: 'invitations' } })}>
      {t('list.homeInvite')}
    </Button>
  )
  return (
    <Notice title={t('welcome.alone')} action={mayInvite && invite}>
      {t(mayInvite ? 'welcome.aloneAdmin' : 'welcome.aloneHint')}
    </Notice>
  )
}
