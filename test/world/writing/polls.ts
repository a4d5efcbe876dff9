import { POLLS } from '../content/shown.ts'
import type { Colleague } from '../people.ts'
import { makeWeightedPick, type Random } from '../random.ts'
import type { WorldPoll, WorldPost } from '../types.ts'
import { isHere } from './desk.ts'

/** The poll of that name in a post of that author, with the votes of some who were here. */
export function makePoll(
  name: string,
  { author, at }: Pick<WorldPost, 'author' | 'at'>,
  people: Colleague[],
  random: Random,
): WorldPoll {
  const { options, weights, hours, voters } = POLLS[name] ?? { options: [], weights: [], hours: 0, voters: 0 }
  const could = people.filter((person) => person.handle !== author && isHere(person, at))
  const person = makeWeightedPick(
    could,
    could.map(({ talks }) => talks + 1),
    random,
  )
  const choice = makeWeightedPick([...options.keys()], weights, random)
  const votes = new Map(Array.from({ length: voters }, () => [person().handle, choice()]))
  return {
    options,
    until: new Date(at.getTime() + hours * 3_600_000),
    votes: [...votes].map(([handle, chosen]) => ({ handle, choice: chosen })),
  }
}
