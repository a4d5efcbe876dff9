import { suggestHandle } from '#rules/people/handle.ts'
import { fold } from '#rules/text/fold.ts'
import { type Calendar, DAYS, ZONE } from './calendar.ts'
import { CAST, type CastMember } from './content/cast.ts'
import { BIOS, FAMILIES } from './content/names.ts'
import { ROLES } from './content/teams.ts'
import { makeWeightedPick, type Random } from './random.ts'
import { hoursFor } from './rosters.ts'
import type { Team } from './teams.ts'
import type { WorldPerson } from './types.ts'

const DOMAIN = 'kereru-mobile.example'

/** `talks`: how much a person posts and reacts, with 1 for an ordinary colleague and 0 for a reader. */
export type Colleague = WorldPerson & { talks: number; leads: boolean }

export function makePeople(teams: Team[], calendar: Calendar, random: Random): Colleague[] {
  return makeAll(teams, calendar, random).map((person, index) => ({
    ...person,
    phone: phoneOf(person, index),
  }))
}

/** Of a range in which no number is given out. */
const phoneOf = ({ seed }: Nameless, index: number) =>
  seed % 8 < 5 ? `+64200000${String(index).padStart(4, '0')}` : null

type Nameless = Omit<Colleague, 'phone'>

function makeAll(teams: Team[], calendar: Calendar, random: Random): Nameless[] {
  const taken = new Set(CAST.map(({ handle }) => handle))
  const name = makeNames(random)
  const people = teams.flatMap((team) => {
    const cast = CAST.filter((member) => member.team === team.name)
    const members = cast.map((member) => fromCast(member, team, calendar, random))
    const newcomers = Array.from({ length: team.size - cast.length }, (_, index) => {
      const leads =
        index === 0 && team.name !== 'Executive' && !cast.some((member) => member.marks.has('lead'))
      const person = invent(team, leads, name(), calendar, random, (handle) => taken.has(handle))
      taken.add(person.handle)
      return person
    })
    return [...members, ...newcomers]
  })
  return people
}

function fromCast(member: CastMember, team: Team, calendar: Calendar, random: Random): Nameless {
  const { handle, marks } = member
  const leftDaysAgo = marks.get('left')
  const featured = marks.get('featured')
  return {
    handle,
    name: member.name,
    email: marks.has('no e-mail') ? null : `${handle}@${DOMAIN}`,
    department: team.unit.department,
    team: team.name,
    location: marks.has('zone') ? 'Hamburg' : team.location,
    role: member.role,
    managerHandle: null,
    workingHours: marks.get('hours') ?? hoursFor(team, random),
    timeZone: marks.get('zone') ?? ZONE,
    languages: member.languages,
    bio: member.bio,
    joinedAt: calendar.at(member.joinedDaysAgo, 9 * 60 + random.int(0, 400)),
    leftAt: leftDaysAgo ? calendar.at(Number(leftDaysAgo), 17 * 60) : null,
    roles: marks.get('roles')?.split(' ') ?? [],
    ...(featured ? { featured } : {}),
    hue: random.int(0, 359),
    seed: random.int(0, 99_999),
    talks: member.talks,
    leads: marks.has('lead'),
  }
}

type Name = { name: string; languages: string[] }

function invent(
  team: Team,
  leads: boolean,
  { name, languages }: Name,
  calendar: Calendar,
  random: Random,
  isTaken: (handle: string) => boolean,
): Nameless {
  const { department } = team.unit
  const handle = suggestHandle(name, isTaken)
  const desk = department === 'Head office' || department === 'Care'
  const joined = joinedDaysAgo(random)
  return {
    handle,
    name,
    email: !leads && random.chance(desk ? 0.02 : 0.34) ? null : `${handle}@${DOMAIN}`,
    department,
    team: team.name,
    location: team.location,
    role: roleIn(team, leads, random),
    managerHandle: null,
    workingHours: hoursFor(team, random),
    timeZone: ZONE,
    languages,
    bio: random.chance(0.55) ? bioFor(team, random) : '',
    joinedAt: calendar.at(joined, 8 * 60 + random.int(0, 560)),
    leftAt: joined > 80 && random.chance(0.025) ? calendar.at(random.int(8, joined - 60), 17 * 60) : null,
    roles: [],
    hue: random.int(0, 359),
    seed: random.int(0, 99_999),
    talks: talkativeness(leads, random),
    leads,
  }
}

/** Most were invited in the first six weeks; the others came one by one. */
function joinedDaysAgo(random: Random): number {
  return random.chance(0.68) ? DAYS - 4 - Math.floor(random.next() ** 2 * 42) : random.int(2, DAYS - 40)
}

/** Half only read; of the others a few talk a lot. */
function talkativeness(leads: boolean, random: Random): number {
  if (!leads && random.chance(0.5)) return 0
  return (leads ? 1.2 : 0.3) * random.wait(1) ** 1.5
}

function roleIn(team: Team, leads: boolean, random: Random): string {
  if (team.unit.department === 'Retail') {
    return leads
      ? 'Shop lead'
      : random.pick(['Shop assistant', 'Shop assistant', 'Senior shop assistant', 'Repair technician'])
  }
  const [, lead, others] = ROLES.find(([start]) => team.name.startsWith(start)) ?? [
    '',
    'Team lead',
    ['Adviser', 'Analyst', 'Specialist'],
  ]
  return leads ? lead : random.pick(others)
}

function bioFor(team: Team, random: Random): string {
  const bio = random.pick(BIOS[team.unit.department] ?? [''])
  return bio.replaceAll('{team}', team.name).replaceAll('{place}', team.location)
}

/** Names that do not repeat while there are combinations left; then a middle name tells them apart. */
function makeNames(random: Random): () => Name {
  const used = new Set(CAST.map(({ name }) => fold(name)))
  const families = FAMILIES.map(({ languages, given, surnames }) => ({
    languages,
    given: words(given),
    surnames: words(surnames),
  }))
  const family = makeWeightedPick(
    families,
    FAMILIES.map(({ weight }) => weight),
    random,
  )
  return () => {
    const { given, surnames, languages } = family()
    // One in eight has parents from two places.
    const last = random.chance(0.12) ? family().surnames : surnames
    for (let tries = 0; ; tries += 1) {
      const first = random.pick(given)
      const middle = tries > 4 ? ` ${random.pick(given)}` : ''
      const name = `${first}${middle} ${random.pick(last)}`
      if (used.has(fold(name))) continue
      used.add(fold(name))
      return { name, languages: languages.length > 1 && random.chance(0.4) ? ['en'] : languages }
    }
  }
}

function words(text: string): string[] {
  return text.split(/\s+/).map((word) => word.replaceAll('_', ' '))
}
