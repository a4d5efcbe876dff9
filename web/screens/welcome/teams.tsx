import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { meQuery } from '#web/data/session.ts'
import { type Suggestions, suggestionsQuery } from '#web/features/suggestion/suggestions.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import { Few } from './few.tsx'
import styles from './welcome.module.css'

/** Following a team follows everyone who is in it today. */
export function Teams({ teams }: Pick<Suggestions, 'teams'>) {
  const { t } = useTranslation()
  return (
    <Few title={t('welcome.teams')} items={teams} first={4}>
      {({ name, location, members, followed }) => (
        <div className={styles.choice} key={name}>
          <span>
            <strong>{name}</strong>
            <span className={styles.quiet}>
              {[location, t('welcome.members', { count: members })].filter(Boolean).join(' · ')}
            </span>
          </span>
          <Button
            small
            look={followed ? 'secondary' : 'soft'}
            disabled={followed}
            aria-label={followed ? undefined : t('person.followName', { name })}
            onClick={() => follow(name).catch((error) => toast(explain(error, t)))}
          >
            {t(followed ? 'person.following' : 'person.follow')}
          </Button>
        </div>
      )}
    </Few>
  )
}

async function follow(team: string): Promise<void> {
  await call('POST /api/birdhouse/v1/teams/follow', { body: { team } })
  client.setQueryData(
    suggestionsQuery.queryKey,
    (now) =>
      now && {
        ...now,
        teams: now.teams.map((one) => (one.name === team ? { ...one, followed: true } : one)),
      },
  )
  void client.invalidateQueries({ queryKey: ['following'] })
  void client.invalidateQueries({ queryKey: meQuery.queryKey })
}
