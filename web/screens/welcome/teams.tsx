import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import type { Suggestions } from '#web/features/suggestion/suggestions.ts'
import { followTeam, takeBackTeam, useAdded } from '#web/features/suggestion/team.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { toast } from '#web/ui/toast.tsx'
import { Few } from './few.tsx'
import styles from './welcome.module.css'

type Team = Suggestions['teams'][number]

/** Following a team follows everyone who is in it today. */
export function Teams({ teams }: Pick<Suggestions, 'teams'>) {
  const { t } = useTranslation()
  return (
    <Few title={t('welcome.teams')} items={teams} first={4}>
      {(team) => <TeamRow key={team.name} {...team} />}
    </Few>
  )
}

/** What was followed here is taken back here. */
function TeamRow({ name, location, members, followed }: Team) {
  const { t } = useTranslation()
  const added = useAdded(name)
  const undoable = added.length > 0
  const act = (done: Promise<void>) => done.catch((error) => toast(explain(error, t)))
  return (
    <div className={styles.choice}>
      <ItemRow
        title={name}
        note={
          <span role="status">
            {undoable
              ? t('welcome.teamFollowed', { count: added.length })
              : [location, t('welcome.members', { count: members })].filter(Boolean).join(' · ')}
          </span>
        }
      >
        {followed && !undoable ? (
          <span className={styles.done}>
            <Check size={16} aria-hidden="true" />
            {t('person.following')}
          </span>
        ) : (
          <Button
            small
            look={undoable ? 'secondary' : 'soft'}
            aria-label={t(undoable ? 'welcome.teamUndo' : 'person.followName', { name })}
            onClick={() => act(undoable ? takeBackTeam(name, added) : followTeam(name))}
          >
            {t(undoable ? 'post.undo' : 'person.follow')}
          </Button>
        )}
      </ItemRow>
    </div>
  )
}
