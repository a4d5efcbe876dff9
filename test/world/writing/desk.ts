import { POST_LIMIT_DEFAULT } from '#rules/limits.ts'
import { parseWorkingHours, type Shift } from '#rules/people/working-hours.ts'
import { countWeighted } from '#rules/text/count.ts'
import type { Calendar } from '../calendar.ts'
import { SLOTS } from '../content/slots.ts'
import type { Colleague } from '../people.ts'
import { makeWeightedPick, type Random } from '../random.ts'
import type { WorldPost } from '../types.ts'

/** What everything that writes posts works at: who is there, when they work, what was said already. */
export type Desk = {
  calendar: Calendar
  random: Random
  people: Colleague[]
  posts: WorldPost[]
  /** Somebody whom the voice suits, with an account at that time; `undefined` when nobody is left. */
  author(voice: string, at: Date, except?: ReadonlySet<string>): Colleague | undefined
  person(handle: string): Colleague
  /** A time within the person's shift on that day, or `undefined` when they are off. */
  momentOf(person: Colleague, daysAgo: number): Date | undefined
  /** `text` with its slots filled, or `undefined` if it would be too long or was said before. */
  fill(text: string, author: Colleague, slots?: Map<string, string>): string | undefined
  post(post: Omit<WorldPost, 'key' | 'visibility'> & { visibility?: WorldPost['visibility'] }): WorldPost
}

export function makeDesk(people: Colleague[], calendar: Calendar, random: Random): Desk {
  const byHandle = new Map(people.map((person) => [person.handle, person]))
  const posts: WorldPost[] = []
  const said = new Set<string>()
  const person = (handle: string) => {
    const found = byHandle.get(handle)
    if (!found) throw new Error(`The sample organisation has nobody called ${handle}.`)
    return found
  }
  return {
    calendar,
    random,
    people,
    posts,
    person,
    author: makeAuthors(people, person, random),
    momentOf: makeMoments(calendar, random),
    fill(text, author, slots = new Map()) {
      const filled = text.replace(/\{([a-z]+)\}/g, (_, slot: string) => {
        const value =
          slots.get(slot) ?? aboutAuthor(slot, author, people, random) ?? random.pick(SLOTS[slot] ?? [''])
        slots.set(slot, value)
        return value
      })
      if (filled.includes('{') || countWeighted(filled) > POST_LIMIT_DEFAULT || said.has(filled))
        return undefined
      said.add(filled)
      return filled
    },
    post(draft) {
      const post: WorldPost = { key: `p${posts.length + 1}`, visibility: 'company', ...draft }
      posts.push(post)
      return post
    },
  }
}

/** Whether the person has an account and is still here at that time. */
export function isHere({ joinedAt, leftAt }: Colleague, at: Date): boolean {
  return joinedAt <= at && (leftAt === null || at < leftAt)
}

function aboutAuthor(
  slot: string,
  author: Colleague,
  people: Colleague[],
  random: Random,
): string | undefined {
  if (slot === 'team') return author.team
  if (slot === 'place') return author.location
  if (slot === 'peer') {
    const peers = people.filter(
      ({ team, handle, leftAt }) => team === author.team && handle !== author.handle && !leftAt,
    )
    return peers.length > 0 ? random.pick(peers).handle : undefined
  }
  return undefined
}

export function suits(voice: string, { department, team, leads }: Colleague): boolean {
  switch (voice) {
    case 'any':
      return true
    case 'shop':
      return department === 'Retail'
    case 'shop-lead':
      return department === 'Retail' && leads
    case 'care':
      return department === 'Care'
    case 'care-lead':
      return department === 'Care' && leads
    case 'network':
    case 'office':
      return department.toLowerCase().endsWith(voice)
    case 'operations':
      return team.startsWith('Network Operations')
    case 'core':
    case 'field':
    case 'radio':
      return team.toLowerCase().startsWith(voice)
    default:
      return team === voice
  }
}

function makeAuthors(
  people: Colleague[],
  person: (handle: string) => Colleague,
  random: Random,
): Desk['author'] {
  const picks = new Map<string, () => Colleague>()
  const pickFor = (voice: string) => {
    const known = picks.get(voice)
    if (known) return known
    const suited = people.filter((it) => it.talks > 0 && suits(voice, it))
    if (suited.length === 0) throw new Error(`Nobody speaks as ${voice}.`)
    const pick = makeWeightedPick(
      suited,
      suited.map(({ talks }) => talks),
      random,
    )
    picks.set(voice, pick)
    return pick
  }
  return (voice, at, except = new Set()) => {
    if (voice.includes('.')) return isHere(person(voice), at) ? person(voice) : undefined
    const pick = pickFor(voice)
    for (let tries = 0; tries < 40; tries += 1) {
      const found = pick()
      if (isHere(found, at) && !except.has(found.handle)) return found
    }
    return undefined
  }
}

function makeMoments(calendar: Calendar, random: Random): Desk['momentOf'] {
  const shiftsByHours = new Map<string, Shift[]>()
  const shiftsOf = ({ workingHours }: Colleague) => {
    const known = shiftsByHours.get(workingHours)
    if (known) return known
    const read = parseWorkingHours(workingHours)
    const shifts = read.ok ? read.shifts : []
    shiftsByHours.set(workingHours, shifts)
    return shifts
  }
  return (person, daysAgo) => {
    const day = calendar.weekday(daysAgo)
    const shifts = shiftsOf(person).filter((shift) => shift.day === day)
    if (shifts.length === 0) return undefined
    const { from, to } = random.pick(shifts)
    const at = new Date(calendar.at(daysAgo, random.int(from, to - 1)).getTime() + random.int(0, 59) * 1000)
    return isHere(person, at) && at < calendar.today ? at : undefined
  }
}
