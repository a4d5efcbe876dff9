import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
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
  if (bringLibraries) process.env.LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
  if (bringLibraries || !existsSync(SYSTEM_FONTS)) process.env.FONTCONFIG_FILE ??= await offerFonts(folder)
  return join(folder, 'chromium')
}

const SYSTEM_FONTS = '/etc/fonts/fonts.conf'

/** The system's fonts, and the package's, whose own list of them is right in one folder only. A page that finds none crashes. */
async function offerFonts(folder: string): Promise<string> {
  const list = join(folder, 'fonts.conf')
  await writeFile(
    list,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <include ignore_missing="yes">${SYSTEM_FONTS}</include>
      <dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>
    </fontconfig>`,
  )
  return list
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
    // Not among the programs of ordinary users on every system.
    const PATH = `${process.env.PATH}:/usr/sbin:/sbin`
    const options = { encoding: 'utf8', env: { ...process.env, PATH } } as const
    return execFileSync('ldconfig', ['-p'], options).includes('libnss3.so')
  } catch {
    return false
  }
}
