import { expect, test } from 'vitest'
import { createBatchCache } from '#server/platform/cache/index.ts'

/** A cache over a store of which each load waits until it is let go, and then answers what the store held when it began. */
function setUp(store: Map<string, string>, most = 100) {
  const loads: { keys: string[]; answer: () => void }[] = []
  const cache = createBatchCache<string>({
    most,
    load(keys) {
      const found = new Map([...store].filter(([key]) => keys.includes(key)))
      return new Promise((resolve) => loads.push({ keys, answer: () => resolve(found) }))
    },
  })
  return { cache, loads }
}

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

test('what is asked for in one moment is loaded at once, each key only once', async () => {
  const { cache, loads } = setUp(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  )
  const both = Promise.all([cache.read(['a', 'b']), cache.read(['b', 'none'])])
  await turn()
  expect(loads.map(({ keys }) => keys)).toEqual([['a', 'b', 'none']])
  loads[0]?.answer()
  expect(await both).toEqual([
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
    new Map([['b', '2']]),
  ])
  expect(await cache.read(['a'])).toEqual(new Map([['a', '1']]))
  expect(loads).toHaveLength(1)
})

test('who asks for what is being loaded waits for that load', async () => {
  const { cache, loads } = setUp(new Map([['a', '1']]))
  const first = cache.read(['a'])
  await turn()
  const second = cache.read(['a'])
  await turn()
  loads[0]?.answer()
  expect(await second).toEqual(await first)
  expect(loads).toHaveLength(1)
})

test.each(['forget', 'forgetLoads', 'forgetAll'] as const)(
  'a read that begins after a change never sees the state before it (%s)',
  async (how) => {
    const store = new Map([['a', 'before']])
    const { cache, loads } = setUp(store)
    const before = cache.read(['a'])
    await turn()
    store.set('a', 'after')
    cache[how]('a')
    const after = cache.read(['a'])
    await turn()
    for (const { answer } of loads.toReversed()) answer()
    expect((await after).get('a')).toBe('after')
    expect((await before).get('a')).toBe('before')
    expect(cache.peek('a')).toBe('after')
  },
)

test('a load that fails is told to all who wait for it, and the next read tries again', async () => {
  let fails = true
  const cache = createBatchCache<string>({
    most: 10,
    load: async () => {
      if (fails) throw new Error('no connection')
      return new Map([['a', '1']])
    },
  })
  const reads = await Promise.allSettled([cache.read(['a']), cache.read(['a'])])
  expect(reads.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fails = false
  expect((await cache.read(['a'])).get('a')).toBe('1')
})

test('a cell has its value for as long as it is held', async () => {
  const { cache, loads } = setUp(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
    1,
  )
  const load = async (key: string) => {
    const read = cache.read([key])
    await turn()
    loads.at(-1)?.answer()
    await read
    return cache.cell(key)
  }
  const a = await load('a')
  expect(a?.value).toBe('1')
  const b = await load('b')
  expect([a?.value, b?.value]).toEqual([undefined, '2'])
  cache.forgetAll()
  expect(b?.value).toBeUndefined()
})

test('what a load elsewhere brings is kept, unless it was forgotten meanwhile', async () => {
  const { cache, loads } = setUp(new Map([['b', 'after']]))
  let bring = (_: Map<string, string>) => {}
  cache.expect(['a', 'b'], new Promise((resolve) => (bring = resolve)))
  const read = cache.read(['a'])
  cache.forget('b')
  bring(
    new Map([
      ['a', '1'],
      ['b', 'before'],
    ]),
  )
  expect(await read).toEqual(new Map([['a', '1']]))
  expect(cache.peek('a')).toBe('1')
  expect(cache.peek('b')).toBeUndefined()
  expect(loads).toHaveLength(0)
})

test('a value that is held is replaced, and what is being loaded then is not kept', async () => {
  const { cache, loads } = setUp(new Map([['a', '1']]))
  const read = cache.read(['a'])
  await turn()
  cache.replace('a', (value) => `${value}!`)
  loads[0]?.answer()
  await read
  expect(cache.peek('a')).toBeUndefined()
  const again = cache.read(['a'])
  await turn()
  loads[1]?.answer()
  await again
  cache.replace('a', (value) => `${value}!`)
  expect(cache.peek('a')).toBe('1!')
})

test('what is made of several values is told once, by the first of them that is forgotten', async () => {
  const { cache, loads } = setUp(
    new Map([
      ['a', '1'],
      ['b', '2'],
    ]),
  )
  const read = cache.read(['a', 'b'])
  await turn()
  loads[0]?.answer()
  await read
  const cells = ['a', 'b'].map((key) => cache.cell(key))
  let told = 0
  const made = {
    forget() {
      told += 1
      for (const cell of cells) cell?.release(made)
    },
  }
  for (const cell of cells) cell?.use(made)
  cache.forget('b')
  cache.forget('a')
  expect(told).toBe(1)
})
