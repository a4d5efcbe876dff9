import { Link } from '@tanstack/react-router'
import {
  Bell,
  ListChecks,
  MessagesSquare,
  Pencil,
  Repeat2,
  Star,
  UserPlus,
  UserRoundSearch,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { FollowButton } from '#web/features/person/follow-button.tsx'
import { PostRow } from '#web/features/post/post-row.tsx'
import { previewOf } from '#web/features/post/warned.tsx'
import { ago, exactly } from '#web/locales/when.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { DecisionRow } from './decision-row.tsx'
import type { Group } from './group.ts'
import styles from './notifications.module.css'

const ICONS = {
  status: Bell,
  favourite: Star,
  reblog: Repeat2,
  follow: UserPlus,
  follow_request: UserRoundSearch,
  update: Pencil,
  poll: ListChecks,
  group_request: MessagesSquare,
  group_accepted: MessagesSquare,
  group_invited: MessagesSquare,
}
const FACES = 6

/** "Mere and 3 others favourited your post"; a mention is shown as the post that it is. */
export function GroupRow({ group, isNew }: { group: Group; isNew: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={isNew ? styles.isNew : undefined}>
      {isNew && <span className="visually-hidden">{t('notification.isNew')}</span>}
      <Row group={group} />
    </div>
  )
}

function Row({ group }: { group: Group }) {
  const { t } = useTranslation()
  const { newest, people } = group
  const me = useMe().account.id
  const names = useNames(group)
  const first = people[0]
  if (newest.type === 'mention' || newest.type === 'quote')
    return newest.status ? <PostRow postId={newest.status.id} /> : null
  if (newest.type === 'decision' || newest.type === 'report_handled' || newest.type === 'not_published')
    return <DecisionRow group={group} type={newest.type} />
  const Icon = ICONS[newest.type]
  const { status } = newest
  return (
    <article className={styles.row} tabIndex={-1} aria-labelledby={`says-${group.key}`}>
      <Icon size={22} aria-hidden="true" className={styles.icon} />
      <div className={styles.body}>
        <div className={styles.head}>
          <div className={styles.faces}>
            {people.slice(0, FACES).map((person) => (
              <Link
                key={person.id}
                to="/@{$handle}"
                params={{ handle: person.acct }}
                aria-label={person.display_name}
              >
                <Avatar src={person.avatar} name={person.display_name} size={32} />
              </Link>
            ))}
          </div>
          <time className={styles.time} dateTime={newest.created_at} title={exactly(newest.created_at)}>
            {ago(newest.created_at)}
          </time>
        </div>
        <p className={styles.says} id={`says-${group.key}`}>
          {newest.type === 'poll' && newest.account.id === me
            ? t('notification.ownPoll')
            : t(`notification.${newest.type}`, {
                names,
                count: people.length,
                group: newest.group?.name ?? '',
              })}
        </p>
        {status && (
          <Link
            className={styles.text}
            data-act="open"
            to="/@{$handle}/$id"
            params={{ handle: status.account.acct, id: status.id }}
            lang={status.language ?? undefined}
            dir="auto"
          >
            {previewOf(status)}
          </Link>
        )}
        {newest.group && (
          <Link
            data-act="open"
            to="/groups/$group"
            params={{ group: newest.group.handle }}
            search={newest.type === 'group_request' ? { part: 'requests' } : {}}
          >
            {t(newest.type === 'group_request' ? 'notification.readRequests' : 'notification.readGroup')}
          </Link>
        )}
        {newest.type === 'follow_request' && (
          <Link data-act="open" to="/follow-requests">
            {t('notification.readRequests')}
          </Link>
        )}
        {newest.type === 'follow' && people.length === 1 && first && <FollowButton account={first} small />}
      </div>
    </article>
  )
}

function useNames({ people }: Group): string {
  const { t } = useTranslation()
  const name = people[0]?.display_name ?? ''
  return people.length === 1 ? name : t('notification.andOthers', { name, count: people.length - 1 })
}
