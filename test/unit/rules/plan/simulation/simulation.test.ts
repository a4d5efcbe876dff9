import { expect, test } from 'vitest'
import { minuteOf } from '../naive.ts'
import { liveThrough } from './obvious.ts'
import { hangUp, makePlaces, watchWalls } from './places.ts'
import { simulate } from './simulate.ts'
import { makeWorld } from './world.ts'

/** `npm run prove`: 20,000 people. */
const rounds = Number(process.env.PROVE_ROUNDS ?? 0)
const people = rounds > 0 ? 20_000 : 300

test(`over two weeks ${people} people are told what they must be, when they may be, once, and nothing after they are done`, () => {
  const world = makeWorld(people, 42)
  const sent = simulate(world)
  const told = sent.map(
    ({ announcement, member, step, channel, at }) => `${announcement} ${member} ${step} ${channel} ${at}`,
  )
  expect(told.length).toBeGreaterThan(people)
  expect(new Set(told).size).toBe(told.length)
  const meant = liveThrough(world)
  expect(told.toSorted().length).toBe(meant.length)
  expect(told.toSorted()).toEqual(meant)
  const members = new Map(world.members.map((one) => [one.id, one]))
  const announced = new Map(world.announced.map((one) => [one.id, one]))
  for (const { announcement, member: id, at } of sent) {
    const [one, member] = [announced.get(announcement), members.get(id)]
    if (one === undefined || member === undefined || !one.means(member))
      throw new Error(`${id} is not addressed`)
    if (one.level !== 'emergency' && !minuteOf(at, member, world.calendar).open)
      throw new Error(`${id} was quiet`)
  }
  const messages = Map.groupBy(sent, ({ message }) => message)
  const together = [...messages.values()].filter((some) => some.length > 1)
  expect(together.length).toBeGreaterThan(0)
  for (const some of together)
    expect(new Set(some.map(({ member, channel }) => `${member} ${channel}`)).size).toBe(1)
}, 600_000)

const count = rounds > 0 ? 500 : 60

test(`over two weeks ${count} places hang up what somebody declared there needs, when it is open, and take it down once nobody does`, () => {
  const world = makeWorld(people, 43)
  const places = makePlaces(world, count, 7)
  const told = hangUp(world, places)
  const of = (what: string) => told.filter((line) => line.includes(what)).length
  // Some stop in time, some never, and some never begin.
  expect(of('is taken down')).toBeGreaterThan(count / 10)
  expect(of('hangs')).toBeGreaterThan(of('is taken down'))
  expect(of('hangs')).toBeLessThan(count * world.announced.length)
  expect(new Set(told).size).toBe(told.length)
  expect(told.toSorted()).toEqual(watchWalls(world, places).toSorted())
}, 600_000)
