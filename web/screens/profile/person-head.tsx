import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { useMe } from '#web/data/session.ts'
import { FollowButton } from '#web/features/person/follow-button.tsx'
import { currentLanguage } from '#web/locales/language.ts'
import { shortNumber } from '#web/locales/when.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { buttonClass } from '#web/ui/button.tsx'
import { plainText } from './plain-text.ts'
import styles from './profile.module.css'

export type Person = Reply<'GET /api/birdhouse/v1/people/:handle'>

export function PersonHead({ person }: { person: Person }) {
  const { t } = useTranslation()
  const me = useMe()
  const { account } = person
  const params = { handle: account.acct }
  const state = account.birdhouse.state
  const about = plainText(account.note)
  return (
    <section className={styles.head} aria-label={account.display_name}>
      <div className={styles.top}>
        <Avatar src={account.avatar} name={account.display_name} size={88} />
        {me.account.id === account.id ? (
          <Link to="/settings" className={buttonClass()}>
            {t('person.edit')}
          </Link>
        ) : (
          <FollowButton account={account} />
        )}
      </div>
      <h2 dir="auto">{account.display_name}</h2>
      <p className={styles.quiet}>
        @{account.acct}
        {person.role && ` · ${person.role}`}
      </p>
      {state !== 'active' && (
        <p className={styles.state}>{t(`person.${state}`, { name: account.display_name })}</p>
      )}
      {about && (
        <p className={styles.about} dir="auto">
          {about}
        </p>
      )}
      <Facts person={person} />
      <p className={styles.counts}>
        <Link to="/@{$handle}/followers" params={params}>
          {t('person.followers', { count: account.followers_count })}
        </Link>
        <Link to="/@{$handle}/following" params={params}>
          {t('person.followings', { count: shortNumber(account.following_count) })}
        </Link>
      </p>
    </section>
  )
}

function Facts({ person }: { person: Person }) {
  const { t } = useTranslation()
  const names = new Intl.DisplayNames(currentLanguage(), { type: 'language', fallback: 'code' })
  const languages = person.languages.map((tag) => nameOf(names, tag))
  const people = person.reports.map((one) => <PersonLink key={one.id} account={one} />)
  const facts: [string, ReactNode][] = [
    [t('person.team'), [person.team, person.department].filter(Boolean).join(' · ')],
    [t('person.place'), person.location],
    [t('person.manager'), person.manager && <PersonLink account={person.manager} />],
    [t('person.reports'), people.length > 0 ? people : null],
    [t('person.hours'), person.working_hours],
    [t('person.zone'), person.time_zone],
    [t('person.languages'), languages.join(', ')],
    [t('person.email'), person.email && <a href={`mailto:${person.email}`}>{person.email}</a>],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function PersonLink({ account }: { account: Person['account'] }) {
  return (
    <Link to="/@{$handle}" params={{ handle: account.acct }} className={styles.person}>
      {account.display_name}
    </Link>
  )
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
