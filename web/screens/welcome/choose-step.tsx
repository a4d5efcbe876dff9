import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { type Suggestions, suggestionsQuery } from '#web/features/suggestion/suggestions.ts'
import { Button } from '#web/ui/button.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './welcome.module.css'

/** People, teams and topics; each a free choice. */
export function ChooseStep() {
  const { t } = useTranslation()
  const { data } = useQuery(suggestionsQuery)
  return (
    <section>
      <h2>{t('welcome.followTitle')}</h2>
      <p className={styles.quiet}>{t('welcome.followHint')}</p>
      {!data && <PostSkeletons count={4} />}
      {data && data.people.length > 0 && (
        <>
          <h3>{t('welcome.people')}</h3>
          {data.people.map(({ account, reason }) => (
            <PersonRow
              key={account.id}
              account={account}
              note={noteOf(account, t(`welcome.reason_${reason}`))}
            />
          ))}
        </>
      )}
      {data && data.teams.length > 0 && (
        <>
          <h3>{t('welcome.teams')}</h3>
          {data.teams.map((team) => (
            <Choice
              key={team.name}
              name={team.name}
              note={[team.location, t('welcome.members', { count: team.members })]
                .filter(Boolean)
                .join(' · ')}
              followed={team.followed}
              follow={() => followTeam(team.name)}
            />
          ))}
        </>
      )}
      {data && data.topics.length > 0 && (
        <>
          <h3>{t('welcome.topics')}</h3>
          {data.topics.map((topic) => (
            <Choice
              key={topic.name}
              name={`#${topic.name}`}
              note={t('welcome.uses', { count: topic.uses })}
              followed={topic.followed}
              follow={() => followTopic(topic.name)}
            />
          ))}
        </>
      )}
    </section>
  )
}

function noteOf(account: Suggestions['people'][number]['account'], reason: string): string {
  return [reason, account.birdhouse.role].filter(Boolean).join(' · ')
}

type ChoiceProps = { name: string; note: string; followed: boolean; follow: () => Promise<unknown> }

function Choice({ name, note, followed, follow }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.choice}>
      <span>
        <strong>{name}</strong>
        <span className={styles.quiet}>{note}</span>
      </span>
      <Button
        small
        look={followed ? 'secondary' : 'primary'}
        disabled={followed}
        aria-label={followed ? undefined : t('person.followName', { name })}
        onClick={() => follow().catch((error) => toast(explain(error, t)))}
      >
        {t(followed ? 'welcome.followed' : 'person.follow')}
      </Button>
    </div>
  )
}

async function followTeam(team: string): Promise<void> {
  await call('POST /api/birdhouse/v1/teams/follow', { body: { team } })
  void client.invalidateQueries({ queryKey: ['following'] })
  note((now) => ({
    ...now,
    teams: now.teams.map((one) => (one.name === team ? { ...one, followed: true } : one)),
  }))
}

async function followTopic(name: string): Promise<void> {
  await call('POST /api/v1/tags/:name/follow', { params: { name } })
  note((now) => ({
    ...now,
    topics: now.topics.map((one) => (one.name === name ? { ...one, followed: true } : one)),
  }))
}

function note(change: (now: Suggestions) => Suggestions): void {
  client.setQueryData(suggestionsQuery.queryKey, (now) => now && change(now))
}
