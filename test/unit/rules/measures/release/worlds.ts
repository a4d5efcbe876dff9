import type { World } from './attacker.ts'

/** Every way in which units of these sizes can fill up, over so many ticks. */
export function* unitWorlds(sizes: number[], ticks: number): Generator<World> {
  const courses = sizes.map((size) => [...coursesOf(size, ticks)])
  for (const chosen of choices(courses)) {
    yield worldOf(chosen, ticks)
  }
}

/** Every way in which two channels that overlap can reach `size` people, who are one unit. */
export function* channelWorlds(size: number, ticks: number): Generator<World> {
  const courses = [...coursesOf(size, ticks)]
  for (const [first = [], second = [], all = []] of choices([courses, courses, courses])) {
    const fits = all.every((count, tick) => {
      const [a = 0, b = 0] = [first[tick], second[tick]]
      return count >= Math.max(a, b) && count <= a + b
    })
    if (!fits) continue
    yield all.map((count, tick) => ({
      all: count,
      units: [count],
      channels: [first[tick] ?? 0, second[tick] ?? 0],
    }))
  }
}

/** Every way in which two things, of which the second can only follow the first, can be done by people of such units. */
export function* nestedWorlds(sizes: number[], ticks: number): Generator<{ first: World; second: World }> {
  const courses = sizes.map((size) => [...nestedCourses(size, ticks)])
  for (const chosen of choices(courses)) {
    yield {
      first: worldOf(
        chosen.map((pair) => pair.first),
        ticks,
      ),
      second: worldOf(
        chosen.map((pair) => pair.second),
        ticks,
      ),
    }
  }
}

function* nestedCourses(size: number, ticks: number): Generator<{ first: number[]; second: number[] }> {
  const courses = [...coursesOf(size, ticks)]
  for (const first of courses) {
    for (const second of courses) {
      if (second.every((count, tick) => count <= (first[tick] ?? 0))) yield { first, second }
    }
  }
}

function worldOf(courses: number[][], ticks: number): World {
  return Array.from({ length: ticks }, (_, tick) => {
    const units = courses.map((course) => course[tick] ?? 0)
    return { all: units.reduce((sum, count) => sum + count, 0), units, channels: [] }
  })
}

/** Every sequence of `ticks` counts from 0 to `size` that doesn't fall. */
function* coursesOf(size: number, ticks: number, from = 0): Generator<number[]> {
  if (ticks === 0) {
    yield []
    return
  }
  for (let count = from; count <= size; count++) {
    for (const rest of coursesOf(size, ticks - 1, count)) yield [count, ...rest]
  }
}

function* choices<T>(lists: T[][]): Generator<T[]> {
  const [first, ...others] = lists
  if (!first) {
    yield []
    return
  }
  for (const chosen of first) {
    for (const rest of choices(others)) yield [chosen, ...rest]
  }
}
