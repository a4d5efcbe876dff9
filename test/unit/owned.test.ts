import { expect, it } from 'vitest'
import { createOwned } from '#server/platform/cache/index.ts'

const later = <T>() => {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

it('loads what is asked for once, until its owner is forgotten', async () => {
  const owned = createOwned<string>({ owners: 10, each: 10, rows: 100 })
  let loads = 0
  const read = () => owned.read('tui', 'first', async () => String(++loads))
  expect([await read(), await read()]).toEqual(['1', '1'])
  owned.forget('tui')
  expect(await read()).toBe('2')
  owned.forgetAll()
  expect(await read()).toBe('3')
})

it('does not keep what was being loaded when its owner was forgotten', async () => {
  const owned = createOwned<string>({ owners: 10, each: 10, rows: 100 })
  const [before, after] = [later<string>(), later<string>()]
  const first = owned.read('tui', 'page', () => before.promise)
  owned.forget('tui')
  const second = owned.read('tui', 'page', () => after.promise)
  after.resolve('after')
  before.resolve('before')
  expect([await first, await second]).toEqual(['before', 'after'])
  expect(await owned.read('tui', 'page', async () => 'again')).toBe('after')
})

it('asks again after a load that failed', async () => {
  const owned = createOwned<string>({ owners: 10, each: 10, rows: 100 })
  await expect(owned.read('tui', 'page', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await owned.read('tui', 'page', async () => 'there')).toBe('there')
})

it('holds so many owners and answers, and no more', async () => {
  const owned = createOwned<string>({ owners: 2, each: 2, rows: 100 })
  let loads = 0
  const read = (owner: string, asked: string) =>
    owned.read(owner, asked, async () => {
      loads += 1
      return asked
    })
  for (const owner of ['a', 'b', 'c']) for (const asked of ['1', '2', '3']) await read(owner, asked)
  expect(loads).toBe(9)
  await read('c', '3')
  await read('b', '3')
  expect(loads).toBe(9)
  await read('a', '3')
  await read('c', '1')
  expect(loads).toBe(11)
})

it('holds so many rows of all answers together, whatever is asked for', async () => {
  const owned = createOwned<string>({ owners: 10, each: 10, rows: 10 })
  let loads = 0
  const read = (owner: string, asked: string) =>
    owned.read(owner, asked, async () => {
      loads += 1
      return asked
    })
  await read('a', 'four')
  await read('b', 'four')
  await read('a', 'four')
  expect(loads).toBe(2)
  await read('c', 'four')
  await read('c', 'four')
  await read('b', 'four')
  expect(loads).toBe(3)
  await read('a', 'four')
  expect(loads).toBe(4)
  // What is forgotten, let go or fails makes room.
  owned.forget('c')
  await read('b', '12')
  await read('b', '12')
  expect(loads).toBe(5)
  owned.forgetAll()
  await read('d', 'far too many')
  await read('d', 'far too many')
  expect(loads).toBe(7)
  await read('d', 'eight ch')
  await read('d', 'eight ch')
  expect(loads).toBe(8)
})

it('answers by what it loads, not at once, when that fails at once', async () => {
  const owned = createOwned<string>({ owners: 10, each: 10, rows: 100 })
  const fail = () => {
    throw new Error('at once')
  }
  await expect(owned.read('tui', 'page', fail)).rejects.toThrow('at once')
  expect(await owned.read('tui', 'page', async () => 'there')).toBe('there')
})
