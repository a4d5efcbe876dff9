import type { Colleague } from './people.ts'
import { makeWeightedPick, type Random } from './random.ts'
import type { World } from './types.ts'

const TAGS =
  'ask decision done network outage kaimahi 5g wellbeing hiring blocked scam guidelines outside'.split(' ')
const DAY = 86_400_000

/**
 * Who chose to follow whom: people around them, those who are worth reading, and hardly ever everybody.
 * Readers follow too; a follow begins when both were here.
 */
export function makeFollows(people: Colleague[], today: Date, random: Random): World['follows'] {
  const known = makeWeightedPick(
    people,
    people.map(({ talks }) => talks + 0.05),
    random,
  )
  const byTeam = Map.groupBy(people, ({ team }) => team)
  return people.flatMap((person) => {
    const chosen = new Set<Colleague>()
    for (const mate of byTeam.get(person.team) ?? []) if (random.chance(0.62)) chosen.add(mate)
    for (const other of people)
      if (other.handle === person.managerHandle && random.chance(0.8)) chosen.add(other)
    const many = Math.round(random.wait(9))
    for (let index = 0; index < many; index += 1) chosen.add(known())
    chosen.delete(person)
    return [...chosen].flatMap((followee) => {
      const at = followedAt(person, followee, today, random)
      return at ? [{ follower: person.handle, followee: followee.handle, at }] : []
    })
  })
}

/** Most follows are made in the first days; `undefined` when the two never met. */
function followedAt(person: Colleague, followee: Colleague, today: Date, random: Random): Date | undefined {
  const both = Math.max(person.joinedAt.getTime(), followee.joinedAt.getTime()) + random.int(2, 300) * 60_000
  const end = Math.min(
    today.getTime(),
    person.leftAt?.getTime() ?? Infinity,
    followee.leftAt?.getTime() ?? Infinity,
  )
  const later = random.chance(0.6) ? random.next() * 5 * DAY : random.next() * 120 * DAY
  const at = both + later < end ? both + later : both
  return at < end ? new Date(at) : undefined
}

export function makeHashtagFollows(
  people: Colleague[],
  today: Date,
  random: Random,
): World['hashtagFollows'] {
  const pick = makeWeightedPick(
    TAGS,
    TAGS.map((_, index) => 1 / (index + 1.5)),
    random,
  )
  return people.flatMap(({ handle, joinedAt, leftAt }) => {
    const tags = new Set(Array.from({ length: random.pick([0, 0, 1, 1, 2, 3, 4]) }, pick))
    const end = leftAt ?? today
    return [...tags].map((tag) => {
      const at = joinedAt.getTime() + random.next() ** 2 * (end.getTime() - joinedAt.getTime())
      return { handle, tag, at: new Date(Math.floor(at)) }
    })
  })
}
