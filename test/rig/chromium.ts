import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The browser of the npm package, unpacked once into a folder named by its version: the package itself would
 * take any older copy that lies in the temporary folder. Gives the path of the program.
 */
export async function unpackChromium(): Promise<string> {
  const file = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  const user = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `birdhouse-chromium-${version}-${user}`)
  const bringLibraries = !hasNss()
  if (!existsSync(join(folder, 'chromium'))) await unpackInto(folder, bringLibraries)
  if (bringLibraries) {
    process.env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
    process.env.FONTCONFIG_PATH ??= join(folder, 'fonts')
  }
  return join(folder, 'chromium')
}

/** Unpacks beside and renames, so that a killed attempt leaves no half browser. */
async function unpackInto(folder: string, bringLibraries: boolean): Promise<void> {
  const fresh = `${folder}.${process.pid}`
  const before = process.env.TMPDIR
  await mkdir(fresh, { recursive: true })
  process.env.TMPDIR = fresh
  if (bringLibraries) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: Chromium } = await import('@sparticuz/chromium')
    await Chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }))
}

function hasNss(): boolean {
  try {
    return execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so')
  } catch {
    return false
  }
}
