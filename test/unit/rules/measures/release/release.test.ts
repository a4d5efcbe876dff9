import { describe, expect, test } from 'vitest'
import { attack, type View, watch } from './attacker.ts'
import { channelWorlds, nestedWorlds, unitWorlds } from './worlds.ts'

const rounds = Number(process.env.PROVE_ROUNDS ?? 1)
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)

type Case = [units: number[], ticks: number]

const WORLDS: Case[] = [
  [[5], 4],
  [[9], 4],
  [[12], 4],
  [[18], 3],
  [[24], 3],
  [[5, 5], 3],
  [[6, 7], 3],
  [[5, 13], 2],
  [[12, 14], 2],
  [[5, 5, 5], 2],
  [[5, 6, 9], 2],
  [[5, 5, 5, 5], 1],
  [[5, 5, 5, 5, 5], 1],
  [[6, 6, 6, 6, 6], 1],
]

const MORE_WORLDS: Case[] = [
  [[5, 5, 5], 3],
  [[5, 13, 14], 1],
  [[12, 13], 3],
  [[5, 5, 5, 5, 5, 5], 1],
  [[5, 12, 6, 6], 1],
]

/** Cells under 5 are left out, and so is what is missing under 5; everything else is exact: what is often done. */
const suppress: View = (world) =>
  world.map(({ all, units }) => `${all}/${units.map((count) => (count < 5 ? '-' : count)).join()}`).join(' ')

/** Each figure is rounded down to fives by itself. */
const roundDown: View = (world) =>
  world.map(({ all, units }) => [all, ...units].map((count) => 5 * Math.floor(count / 5)).join()).join(' ')

describe('somebody who sees every release and knows the rule', () => {
  test.each(rounds > 1 ? [...WORLDS, ...MORE_WORLDS] : WORLDS)(
    'learns of no few people: units of %j, %i ticks',
    (units, ticks) => {
      expect(attack(unitWorlds(units, ticks), { all: sum(units), units })).toEqual([])
    },
  )

  test.each([
    [7, 2],
    [12, 2],
    [rounds > 1 ? 19 : 14, 2],
  ])('nor from two channels: %i people, %i ticks', (size, ticks) => {
    expect(attack(channelWorlds(size, ticks), { all: size, units: [size] }, 2)).toEqual([])
  })

  test.each<Case>([
    [[9], 3],
    [[14], 2],
    [[5, 5], 2],
    [[5, 5, 5], 1],
    [[5, 13], 1],
  ])('nor from what only those can have read who have seen it: units of %j, %i ticks', (units, ticks) => {
    const sizes = { all: sum(units), units }
    const both = [...nestedWorlds(units, ticks)]
    // Two things counted are like two announcements: what is seen of one is seen beside the other.
    for (const kind of ['first', 'second'] as const) {
      let at = 0
      const view: View = () => {
        const world = both[at++]
        return world ? `${watch(world.first, sizes, 0)} | ${watch(world.second, sizes, 0)}` : ''
      }
      expect(
        attack(
          both.map((world) => world[kind]),
          sizes,
          0,
          view,
        ),
      ).toEqual([])
    }
  })

  test('would learn of them by subtracting, were small cells merely left out, or each figure rounded', () => {
    const units = [5, 5, 5, 5, 5]
    expect(attack(unitWorlds([5, 5], 1), { all: 10, units: [5, 5] }, 0, suppress)).not.toEqual([])
    expect(attack(unitWorlds(units, 1), { all: 25, units }, 0, roundDown)).toContain(
      'units 1 is 4 from 20,0,0,0,0,0',
    )
  })
})
