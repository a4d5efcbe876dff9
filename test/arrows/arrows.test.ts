import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readArrows, root } from './read-arrows.ts'

const folders = ['contract', 'rules', 'server', 'web', 'test', 'bin', 'bench']

describe('the import arrows', () => {
  let read: ReturnType<typeof readArrows>
  beforeAll(() => {
    read = readArrows(root, folders)
  }, 60_000)

  test('hold everywhere', () => {
    expect(read.violations).toEqual([])
  })

  // A reader without its parser finds no module and no violation, and would say that all is well.
  test.each(folders)('were read in every file of %s', (folder) => {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !file.startsWith('dist/'))
      .map((file) => `${folder}/${file}`)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !read.sources.includes(file))).toEqual([])
  })
})
