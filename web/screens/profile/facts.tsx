import { Link } from '@tanstack/react-router'
import { MapPin, UserRoundCog, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { roleName } from '#web/features/role/roles.ts'
import { currentLocale } from '#web/locales/language.ts'
import { timeThere } from '#web/locales/when.ts'
import type { Person } from './person.ts'
import styles from './profile.module.css'

/** What the directory says: where somebody belongs at a glance, the rest behind one press. */
export function Facts({ person }: { person: Person }) {
  const { t } = useTranslation()
  const there = timeThere(person.time_zone)
  const place = [person.location, there && t('person.timeThere', { time: there })]
  const main: [string, typeof MapPin, ReactNode][] = [
    [t('person.team'), UsersRound, join([person.team, person.department])],
    [t('person.place'), MapPin, join(place)],
    [t('person.manager'), UserRoundCog, person.manager && <PersonLink account={person.manager} />],
  ]
  const reports = person.reports.map((one) => <PersonLink key={one.id} account={one} />)
  const more: [string, ReactNode][] = [
    [t('role.roles'), person.roles.map((role) => roleName(role, t)).join(', ')],
    [t('person.hours'), person.working_hours],
    [t('person.zone'), person.time_zone.replaceAll('_', ' ')],
    [t('person.languages'), namesOf(person.languages)],
    [t('person.email'), person.email && <a href={`mailto:${person.email}`}>{person.email}</a>],
    [t('person.phone'), person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>],
    [t('person.reports'), reports.length > 0 && reports],
  ]
  return (
    <>
      <dl className={styles.main}>
        {main.map(
          ([label, Icon, value]) =>
            value && (
              <div key={label} title={label}>
                <dt>
                  <Icon size={18} aria-hidden="true" />
                  <span className="visually-hidden">{label}</span>
                </dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {more.some(([, value]) => value) && (
        <details className={styles.more}>
          <summary>{t('person.moreFacts')}</summary>
          <dl className={styles.facts}>
            {more.map(
              ([label, value]) =>
                value && (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ),
            )}
          </dl>
        </details>
      )}
    </>
  )
}

function join(parts: (string | null)[]): string {
  return parts.filter(Boolean).join(' · ')
}

function PersonLink({ account }: { account: Person['account'] }) {
  return (
    <Link to="/@{$handle}" params={{ handle: account.acct }} className={styles.person}>
      {account.display_name}
    </Link>
  )
}

function namesOf(tags: string[]): string {
  const names = new Intl.DisplayNames(currentLocale(), { type: 'language', fallback: 'code' })
  return tags.map((tag) => nameOf(names, tag)).join(', ')
}

function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
