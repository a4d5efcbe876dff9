/** Numbers from 0 to 1 that are the same in each run: the test must not pass by luck. (mulberry32) */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type World = {
  population: number
  /** Share of the population that knows. */
  knowing: number
  options: number
  /** Of those who don't know, the share that guesses instead of saying so. */
  guessing: number
  /** Chances that somebody who was asked answers. */
  answersIfKnowing: number
  answersIfNot: number
}

export type Poll = { asked: number; right: number; wrong: number; unsure: number }

/** Asks `asked` people, drawn without replacement. What each of them knows is fixed; guesses fall anew. */
export function ask(world: World, asked: number, roll: () => number): Poll {
  let knowing = Math.round(world.knowing * world.population)
  let left = world.population
  const poll = { asked, right: 0, wrong: 0, unsure: 0 }
  for (let person = 0; person < asked; person++) {
    const knows = roll() * left < knowing
    left -= 1
    if (knows) knowing -= 1
    if (roll() >= (knows ? world.answersIfKnowing : world.answersIfNot)) continue
    poll[answer(world, knows, roll)] += 1
  }
  return poll
}

function answer(world: World, knows: boolean, roll: () => number): 'right' | 'wrong' | 'unsure' {
  if (knows) return 'right'
  if (roll() >= world.guessing) return 'unsure'
  return roll() * world.options < 1 ? 'right' : 'wrong'
}

/** The share of the population that knows: what R is an estimate of. */
export function truth(world: World): number {
  return Math.round(world.knowing * world.population) / world.population
}
