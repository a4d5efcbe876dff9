import { Link } from '@tanstack/react-router'
import { PenLine } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { actOnGroup, type Group, type GroupAct, useMembers } from '#web/data/groups.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import { GroupFacts } from './group-facts.tsx'
import styles from './groups.module.css'

/** What the group is, who organises it, and the one thing to do now. */
export function GroupHead({ group }: { group: Group }) {
  const { t } = useTranslation()
  return (
    <section className={styles.head} aria-label={group.name}>
      {group.description && <p dir="auto">{group.description}</p>}
      <GroupFacts group={group} />
      <Organisers group={group} />
      {group.me.invited && <p>{t('groups.invited')}</p>}
      {group.archived ? (
        <p className="quiet">{t('groups.archived')}</p>
      ) : (
        <div className={styles.acts}>
          <Acts group={group} />
        </div>
      )}
    </section>
  )
}

function Organisers({ group }: { group: Group }) {
  const { t } = useTranslation()
  const { data } = useMembers(group.id, true)
  if (!data || data.length === 0) return null
  return (
    <p className="quiet">
      {t('groups.organisers')}:{' '}
      {data.map(({ account }, at) => (
        <Fragment key={account.id}>
          {at > 0 && ', '}
          <Link to="/@{$handle}" params={{ handle: account.acct }}>
            <bdi>{account.display_name}</bdi>
          </Link>
        </Fragment>
      ))}
    </p>
  )
}

function Acts({ group }: { group: Group }) {
  const { t } = useTranslation()
  const { part, asked, invited } = group.me
  const act = (name: GroupAct) => async () => {
    try {
      const now = await actOnGroup(group.id, name)
      if (now.me.part !== null) toast(t('groups.joined', { name: group.name }))
      else if (now.me.asked) toast(t('groups.hasAsked'))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  if (part !== null)
    return (
      <Button look="primary" onClick={() => openComposer({ group })}>
        <PenLine size={18} aria-hidden="true" />
        {t('groups.write')}
      </Button>
    )
  if (asked)
    return (
      <>
        <span className="quiet">{t('groups.asked')}</span>
        <Button onClick={act('leave')}>{t('groups.takeBack')}</Button>
      </>
    )
  return (
    <>
      <Button look="primary" onClick={act('join')}>
        {t(group.closed && !invited ? 'groups.ask' : 'groups.join')}
      </Button>
      {invited && <Button onClick={act('leave')}>{t('groups.decline')}</Button>}
    </>
  )
}
