import { expect, test } from 'vitest'
import { inOrder } from '#server/api/live/in-order.ts'

/** Work that is written down when it begins and when it is let end. */
function working() {
  const said: string[] = []
  const ends = new Map<string, (fails?: true) => void>()
  const work = (name: string) => () => {
    said.push(`${name} begins`)
    return new Promise<void>((resolve, reject) => {
      ends.set(name, (fails) => {
        said.push(`${name} ends`)
        if (fails) reject(new Error(name))
        else resolve()
      })
    })
  }
  const end = async (name: string, fails?: true) => {
    ends.get(name)?.(fails)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { said, work, end }
}

test('what is there is told at once, and a change after all of it, and each change after the last', async () => {
  const { said, work, end } = working()
  const { there, changed } = inOrder()
  const all = [
    there('1', work('post')),
    there('1', work('lists')),
    changed('1', work('edit')),
    changed('1', work('end')),
  ]
  expect(said).toEqual(['post begins', 'lists begins'])
  await end('lists')
  await end('post')
  expect(said.slice(2)).toEqual(['lists ends', 'post ends', 'edit begins'])
  await end('edit')
  await end('end')
  expect(said.slice(5)).toEqual(['edit ends', 'end begins', 'end ends'])
  await Promise.all(all)
})

test('nothing waits for another thing, nor for ever for what fails', async () => {
  const { said, work, end } = working()
  const { there, changed } = inOrder()
  const failing = expect(there('1', work('post'))).rejects.toThrow('post')
  const going = changed('1', work('end'))
  const other = changed('2', work('other'))
  expect(said).toEqual(['post begins', 'other begins'])
  await end('post', true)
  await failing
  expect(said.slice(2)).toEqual(['post ends', 'end begins'])
  await end('end')
  await end('other')
  await Promise.all([going, other])
})
