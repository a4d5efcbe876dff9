import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { commands } from '#server/cli/commands/index.ts'
import { overview } from '#server/cli/help.ts'

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))
const run = (...args: string[]) => spawnSync(path('bin/birdhouse'), args, { encoding: 'utf8' })

test('every command has its page, and every page its command', () => {
  const pages = readdirSync(path('docs/operate/commands')).toSorted()
  const names = ['help', ...commands.map(({ name }) => name)]
  expect(pages).toEqual(names.map((name) => `${name.replaceAll(' ', '-')}.md`).toSorted())
})

test('help lists every command', () => {
  for (const { name } of commands) expect(overview()).toContain(`\n  ${name}`)
  expect(run('help')).toMatchObject({ status: 0, stdout: `${overview()}\n` })
})

test('each command explains itself without a database', () => {
  const { status, stdout } = run('people', 'import', '--help')
  expect(status).toBe(0)
  expect(stdout).toContain('Usage: birdhouse people import <file.csv> [--apply]')
})

test('a wrong call says what is wrong and shows the usage', () => {
  expect(run('people', 'fly')).toMatchObject({ status: 2, stdout: '' })
  expect(run('token').stderr).toContain('Something is missing after “token”.')
})
