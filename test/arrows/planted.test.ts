import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sound, violations } from './planted.ts'
import { readArrows, root, rulesFile } from './read-arrows.ts'

const Rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) })
const rules = Rules.parse(createRequire(import.meta.url)(rulesFile)).forbidden.map(({ name }) => name)

const planted = Object.entries(violations).flatMap(([rule, list]) =>
  list.map(([from, says, to]) => ({ rule, from, says, to })),
)

let base: string
let found: string[]

function plant(file: string, says: string) {
  mkdirSync(dirname(join(base, file)), { recursive: true })
  writeFileSync(join(base, file), `${says}\nexport const thing = 1\nexport type Thing = number\n`)
}

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'birdhouse-arrows-'))
  for (const name of ['package.json', 'tsconfig.json', 'node_modules'])
    symlinkSync(join(root, name), join(base, name))
  for (const [file, says] of Object.entries(sound)) plant(file, says)
  for (const { from, says } of planted) plant(from, says)
  found = readArrows(base, ['contract', 'rules', 'server', 'web', 'test', 'bench']).violations
}, 60_000)

afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('the rules of the arrows', () => {
  test('each have a violation planted for them', () => {
    expect(Object.keys(violations).sort()).toEqual([...rules].sort())
  })

  test.each(planted)('$rule catches “$says” in $from', ({ rule, from, to }) => {
    const caught = found.filter((line) => line.startsWith(`${rule}: ${from} → `) && line.includes(to))
    expect(caught, found.join('\n')).not.toEqual([])
  })

  test('leave sound imports alone', () => {
    // The other half of the planted cycle is found from its own side too.
    const innocent = Object.keys(sound).filter((file) => file !== 'server/base/d.ts')
    expect(found.filter((line) => innocent.some((file) => line.includes(`: ${file} → `)))).toEqual([])
  })
})
