import { POST_LIMIT_DEFAULT } from '#rules/limits.ts'
import { parseWorkingHours, type Shift } from '#rules/people/working-hours.ts'
import { fits } from '#rules/text/count.ts'
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
  /** `text` with its slots filled, or `undefined` if it would be too long or was said before in this `period`. */
  fill(text: string, author: Colleague, slots?: Map<string, string>, period?: number): string | undefined
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
    fill(text, author, slots = new Map(), period = 0) {
      const filled = text.replace(/\{([a-z]+)\}/g, (_, slot: string) => {
        const value =
          slots.get(slot) ?? aboutAuthor(slot, author, people, random) ?? random.pick(SLOTS[slot] ?? [''])
        slots.set(slot, value)
        return value
      })
      // A slot may begin a sentence: "twelve years here", "lamingtons in the back room".
      const sentences =
        filled === text ? text : filled.replace(/(?<=^|[.?!] )\p{Ll}/gu, (letter) => letter.toUpperCase())
      const once = `${period} ${sentences}`
      if (sentences.includes('{') || said.has(once) || !fits(sentences, POST_LIMIT_DEFAULT)) return undefined
      said.add(once)
      return sentences
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

function suits(voice: string, { department, team, leads }: Colleague): boolean {
  switch (voice) {
    case 'any':
      return team !== 'Executive'
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
      return department.toLowerCase().endsWith(voice) && team !== 'Executive'
    case 'operations':
      return team.startsWith('Network Operations')
    case 'core':
    case 'field':
    case 'radio':
      return team.toLowerCase().startsWith(voice)
    default:
      return team.startsWith(voice)
  }
}

function makeAuthors(
  people: Colleague[],
  person: (handle: string) => Colleague,
  random: Random,
): Desk['author'] {
  const known = new Map<string, { suited: Colleague[]; pick: () => Colleague }>()
  const lookUp = (voice: string) => {
    const found = known.get(voice)
    if (found) return found
    const suited = people.filter((it) => suits(voice, it)).sort((a, b) => b.talks - a.talks)
    const entry = {
      suited,
      pick: makeWeightedPick(
        suited,
        suited.map(({ talks }) => talks),
        random,
      ),
    }
    known.set(voice, entry)
    return entry
  }
  return (voice, at, except = new Set()) => {
    if (voice.includes('.')) return isHere(person(voice), at) ? person(voice) : undefined
    const { suited, pick } = lookUp(voice)
    for (let tries = 0; tries < 30; tries += 1) {
      const found = pick()
      if (isHere(found, at) && !except.has(found.handle)) return found
    }
    // In a small team most may be taken or not here yet.
    return suited.find((it) => isHere(it, at) && !except.has(it.handle))
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
