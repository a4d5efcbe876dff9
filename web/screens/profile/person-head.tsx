import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { MorePlaces } from '#web/app/shell/more-places.tsx'
import { useMe } from '#web/data/session.ts'
import { MuteState } from '#web/features/mute/mute-state.tsx'
import { FollowButton } from '#web/features/person/follow-button.tsx'
import { PersonMenu } from '#web/features/person/person-menu.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { buttonClass } from '#web/ui/button.tsx'
import { Facts } from './facts.tsx'
import { OwnWords } from './own-words.tsx'
import type { Person } from './person.ts'
import { PersonNote } from './person-note.tsx'
import { plainText } from './plain-text.ts'
import styles from './profile.module.css'
import { TellBell } from './tell-bell.tsx'

export function PersonHead({ person }: { person: Person }) {
  const { t } = useTranslation()
  const mine = useMe().account.id === person.account.id
  const { account } = person
  const state = account.birdhouse.state
  const about = plainText(account.note)
  return (
    <>
      {!account.header.endsWith('/header.svg') && (
        <img className={styles.header} src={account.header} alt={account.header_description} />
      )}
      <section className={styles.head} aria-label={account.display_name}>
        <div className={styles.top}>
          <Avatar src={account.avatar} name={account.display_name} size={80} />
          {mine ? (
            <Link to="/settings" search={{ part: 'profile' }} className={buttonClass()}>
              {t('person.edit')}
            </Link>
          ) : (
            <div className={styles.acts}>
              <PersonMenu account={account} />
              <TellBell account={account} />
              <FollowButton account={account} />
            </div>
          )}
        </div>
        <h2>
          <bdi>{account.display_name}</bdi>
        </h2>
        <p className={styles.quiet}>
          <bdi>@{account.acct}</bdi>
          {person.role && (
            <>
              {' · '}
              <bdi>{person.role}</bdi>
            </>
          )}
        </p>
        {state !== 'active' && (
          <p className={styles.state}>{t(`person.${state}`, { name: account.display_name })}</p>
        )}
        {account.locked && !mine && (
          <p className={styles.quiet}>{t('profile.isLocked', { name: account.display_name })}</p>
        )}
        {account.bot && <p className={styles.quiet}>{t('profile.isBot')}</p>}
        {!mine && <MuteState account={account} />}
        {about && (
          <p className={styles.about} dir="auto">
            {about}
          </p>
        )}
        <OwnWords account={account} />
        <Facts person={person} />
        <Counts account={account} />
        {!mine && <PersonNote account={account} />}
      </section>
      {mine && <MorePlaces />}
    </>
  )
}

function Counts({ account }: { account: Person['account'] }) {
  const { t } = useTranslation()
  const params = { handle: account.acct }
  return (
    <p className={styles.counts}>
      <Link to="/@{$handle}/followers" params={params}>
        {t('person.followers', { count: account.followers_count })}
      </Link>
      <Link to="/@{$handle}/following" params={params}>
        {t('person.followings', { count: account.following_count })}
      </Link>
    </p>
  )
}
