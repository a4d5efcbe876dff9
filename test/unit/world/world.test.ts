import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { findHandleProblem } from '#rules/people/handle.ts'
import { parseWorkingHours } from '#rules/people/working-hours.ts'
import { countWeighted } from '#rules/text/count.ts'
import { findEntities } from '#rules/text/entities.ts'
import { spentSince } from '#test/rig/spent.ts'
import { makeWorld, type World } from '#test/world/index.ts'

const today = new Date('2026-03-18T01:20:00Z')
const world = makeWorld({ today })
const person = new Map(world.people.map((it) => [it.handle, it]))
const post = new Map(world.posts.map((it) => [it.key, it]))
const own = world.posts.filter(({ boostOf }) => !boostOf)

const hashOf = (of: World) => createHash('sha256').update(JSON.stringify(of)).digest('hex')
const duplicates = (list: string[]) => list.filter((item, index) => list.indexOf(item) !== index)

describe('the sample organisation', () => {
  test('is the same every time', () => {
    expect(hashOf(makeWorld({ today }))).toBe(hashOf(world))
  })

  test.each([200, 240, 3000])('has exactly as many people as asked for: %i', (people) => {
    const start = process.cpuUsage()
    const made = makeWorld({ people, today })
    expect(spentSince(start)).toBeLessThan(people > 1000 ? 5000 : 1000)
    expect(made.people.length).toBe(people)
    expect(duplicates(made.people.map(({ handle }) => handle))).toEqual([])
  })

  test('can be made on any day, at any hour', () => {
    for (let step = 0; step < 40; step += 1) {
      const day = new Date(Date.UTC(2026, 0, 1) + step * 9.37 * 86_400_000)
      const newest = makeWorld({ today: day, people: 200 }).posts.at(-1)?.at ?? new Date(0)
      expect(day.getTime() - newest.getTime()).toBeLessThan(10 * 60_000)
    }
  })
})

describe('its people', () => {
  test('have valid handles, hours and managers up to the chief executive', () => {
    for (const { handle, workingHours, managerHandle } of world.people) {
      expect(findHandleProblem(handle)).toBe(null)
      expect(parseWorkingHours(workingHours), handle).toMatchObject({ ok: true })
      let above = managerHandle
      for (let steps = 0; above !== null && steps < 6; steps += 1)
        above = person.get(above)?.managerHandle ?? null
      expect(above, handle).toBe(null)
    }
    expect(world.people.filter(({ managerHandle }) => managerHandle === null).length).toBe(1)
  })

  test('work in teams of four and more, shops of four to eight', () => {
    for (const [team, members] of Map.groupBy(world.people, (it) => it.team)) {
      expect(members.length, team).toBeGreaterThanOrEqual(4)
      if (members[0]?.department === 'Retail') expect(members.length, team).toBeLessThanOrEqual(8)
    }
  })

  test('include some without e-mail, a name written from right to left, and those offered for signing in', () => {
    const without = world.people.filter(({ email }) => email === null).length / world.people.length
    expect(without).toBeGreaterThan(0.1)
    expect(without).toBeLessThan(0.2)
    expect(world.people.some(({ name }) => /^\p{Script=Arabic}/u.test(name))).toBe(true)
    expect(world.people.filter(({ featured }) => featured).length).toBeGreaterThanOrEqual(8)
    expect(world.people.some(({ roles }) => roles.includes('administrator'))).toBe(true)
  })
})

describe('its posts', () => {
  test('fit the default limit, and are never empty', () => {
    expect(own.filter(({ text }) => text === '' || countWeighted(text) > 140)).toEqual([])
    expect(own.filter(({ fullText }) => fullText).length).toBeGreaterThanOrEqual(15)
  })

  test('name only people who exist, and no slot is left open', () => {
    for (const { text } of own) {
      expect(text).not.toMatch(/[{}]|undefined/)
      for (const { kind, value } of findEntities(text))
        if (kind === 'mention') expect(person.has(value), text).toBe(true)
    }
  })

  test('are written while their authors are here, after what they answer, and before now', () => {
    for (const { author, at, replyTo, boostOf, text } of world.posts) {
      const { joinedAt, leftAt } = person.get(author) ?? {}
      expect(joinedAt && joinedAt <= at && at < today, text).toBe(true)
      if (leftAt) expect(at < leftAt, `${author}: ${text}`).toBe(true)
      const before = replyTo ?? boostOf
      if (before) expect((post.get(before)?.at ?? at) < at, text).toBe(true)
    }
    const times = world.posts.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  test('answer each other no wider than what they answer', () => {
    for (const { replyTo, visibility } of own) {
      const parent = replyTo ? post.get(replyTo) : undefined
      if (parent && parent.visibility !== 'company') expect(visibility).toBe(parent.visibility)
    }
  })

  test('do not repeat themselves on the first screens', () => {
    const first = own.slice(-90).map(({ text }) => text)
    expect(duplicates(first)).toEqual([])
  })

  test('come from a few, while most read', () => {
    const counts = [...Map.groupBy(own, ({ author }) => author).values()]
      .map((list) => list.length)
      .sort((a, b) => b - a)
    const top = counts.slice(0, Math.ceil(world.people.length * 0.05)).reduce((sum, count) => sum + count, 0)
    expect(top / own.length).toBeGreaterThan(0.3)
    expect(top / own.length).toBeLessThan(0.65)
    expect(counts.length / world.people.length).toBeLessThan(0.65)
    expect(own.length).toBeGreaterThan(2500)
    expect(own.length).toBeLessThan(4000)
  })
})

test('follows, favourites and bookmarks know only who and what there is, and each but once', () => {
  for (const { follower, followee, at } of world.follows) {
    expect(follower).not.toBe(followee)
    expect(person.has(follower) && person.has(followee) && at < today).toBe(true)
  }
  for (const { handle, post: key, at } of [...world.favourites, ...world.bookmarks]) {
    const { at: written } = post.get(key) ?? {}
    expect(person.has(handle) && written && written <= at && at < today).toBe(true)
  }
  const pairs = (list: { handle: string; post: string }[]) =>
    new Set(list.map((it) => `${it.handle} ${it.post}`)).size
  expect(pairs(world.favourites)).toBe(world.favourites.length)
  expect(pairs(world.bookmarks)).toBe(world.bookmarks.length)
  expect(new Set(world.follows.map((it) => `${it.follower} ${it.followee}`)).size).toBe(world.follows.length)
  expect(new Set(world.hashtagFollows.map((it) => `${it.handle} ${it.tag}`)).size).toBe(
    world.hashtagFollows.length,
  )
})
