import type { Entry } from './check-row.ts'
import type { Person } from './known.ts'
import { findManagers } from './managers.ts'
import { type Match, matchPeople } from './match.ts'
import type { Problem } from './problems.ts'

export type Planned = { change: 'created' | 'updated'; person: Person; fields: string[] }

export type Plan = { changes: Planned[]; unchanged: number; problems: Problem[] }

/** What the file would change in the directory. Pure: the same for a preview and for the real thing. */
export function makePlan(entries: Entry[], known: Person[]): Plan {
  const { matches, problems } = matchPeople(entries, known)
  const managers = findManagers(matches, known)
  const changes: Planned[] = []
  for (const match of matches) {
    const person = merge(match, managers.of.get(match))
    const fields = differences(match.before, person)
    if (fields.length === 0) continue
    changes.push({ change: match.before === null ? 'created' : 'updated', person, fields })
  }
  return {
    changes,
    unchanged: matches.length - changes.length,
    problems: [...problems, ...managers.problems],
  }
}

/** A column that the file does not have changes nothing; a team left empty is the department. */
function merge({ entry, before, id, handle }: Match, managerId: string | null | undefined): Person {
  const department = entry.department ?? before?.department ?? ''
  return {
    id,
    handle,
    name: entry.name,
    email: entry.email === undefined ? (before?.email ?? null) : entry.email,
    phone: entry.phone === undefined ? (before?.phone ?? null) : entry.phone,
    department,
    team: (entry.team ?? before?.team ?? '') || department,
    location: entry.location ?? before?.location ?? '',
    role: entry.role ?? before?.role ?? '',
    managerId: managerId === undefined ? (before?.managerId ?? null) : managerId,
    workingHours: entry.workingHours ?? before?.workingHours ?? '',
    timeZone: entry.timeZone ?? before?.timeZone ?? '',
    languages: entry.languages ?? before?.languages ?? [],
  }
}

const labels = {
  handle: 'handle',
  name: 'name',
  email: 'e-mail',
  phone: 'phone',
  department: 'department',
  team: 'team',
  location: 'location',
  role: 'role',
  managerId: 'manager',
  workingHours: 'working hours',
  timeZone: 'time zone',
  languages: 'languages',
} satisfies Record<Exclude<keyof Person, 'id'>, string>

const keys = Object.keys(labels) as (keyof typeof labels)[]

function differences(before: Person | null, after: Person): string[] {
  const text = (person: Person | null, key: keyof typeof labels) => String(person?.[key] ?? '')
  return keys.filter((key) => text(before, key) !== text(after, key)).map((key) => labels[key])
}
