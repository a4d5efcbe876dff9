import { Link, type LinkProps } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names.ts'
import styles from './places.module.css'

export type Place = {
  icon: LucideIcon
  name: string
  hint?: string
  to: NonNullable<LinkProps['to']>
  search?: LinkProps['search']
  current?: boolean
}

type Props = { label: string; groups: { title: string; places: Place[] }[]; beside?: boolean | undefined }

/** Ways to the parts of something large, in groups: as a page of its own, or beside the part that is open, where hints are left out; nothing beside what is none of them. */
export function Places({ label, groups, beside }: Props) {
  if (beside && !groups.some(({ places }) => places.some(({ current }) => current))) return null
  return (
    <nav aria-label={label} className={classNames(styles.places, beside && styles.beside)}>
      {groups
        .filter(({ places }) => places.length > 0)
        .map(({ title, places }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {places.map((place) => (
                <li key={place.name}>
                  <Way {...place} hint={beside ? undefined : place.hint} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  )
}

function Way({
  icon: Icon,
  name,
  hint,
  to,
  search,
  current,
}: Omit<Place, 'hint'> & { hint: string | undefined }) {
  return (
    <Link to={to} search={search ?? {}} activeProps={{}} aria-current={current ? 'page' : undefined}>
      <Icon size={20} aria-hidden="true" />
      <span>
        <span className={styles.name}>{name}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </Link>
  )
}
