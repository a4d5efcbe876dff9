import { type Facts, matches, parseCondition } from '#rules/audience/index.ts'
import type { Colleague } from '../people.ts'
import type { WorldCame } from './types.ts'

type Audience = { people: Colleague[]; joined: Colleague[]; units: WorldCame['units'] }

/** Nothing is said of fewer people than this. */
const FEWEST = 5

/** Who is addressed at a time, in the units that the product would make of them, and who joined since. */
export function audienceOf(condition: string, at: Date, today: Date, people: readonly Colleague[]): Audience {
  const read = parseCondition(condition)
  if ('fault' in read) throw new Error(`Nobody can be meant by ${condition}`)
  const meant = people.filter(
    (one) => (one.leftAt === null || one.leftAt > at) && matches(read.condition, factsOf(one)),
  )
  const there = meant.filter(({ joinedAt }) => joinedAt <= at)
  return {
    people: there,
    joined: meant.filter(({ joinedAt }) => joinedAt > at && joinedAt < today),
    units: unitsOf(there),
  }
}

/** Nothing is announced to a group here. */
function factsOf(person: Colleague): Facts {
  const { department, team, location, role, handle, managerHandle, languages } = person
  return {
    ...{ department, team, location, role, person: handle, manager: managerHandle ?? '' },
    ...{ language: languages, group: [] },
  }
}

/** Departments by name, with small ones in a unit without a name, which the smallest others join until it is large enough. */
function unitsOf(people: readonly Colleague[]): WorldCame['units'] {
  const sizes = [...Map.groupBy(people, ({ department }) => department)]
    .map(([name, members]) => ({ name, addressed: members.length }))
    .toSorted((a, b) => a.addressed - b.addressed || (a.name < b.name ? -1 : 1))
  let small = 0
  while (sizes[0] && (sizes[0].addressed < FEWEST || (small > 0 && small < FEWEST)))
    small += sizes.shift()?.addressed ?? 0
  const named = sizes.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const units = named.map((unit, index) => ({ id: index + 1, ...unit }))
  return small > 0 ? [{ id: 0, name: '', addressed: small }, ...units] : units
}

export const unitFor = (units: WorldCame['units'], { department }: Colleague): number =>
  units.find(({ name }) => name === department)?.id ?? 0
