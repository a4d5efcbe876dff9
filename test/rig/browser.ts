import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { unpackChromium } from './chromium.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  // A small /dev/shm crashes pages.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless Chromium: the one in the npm package, or `CHROMIUM`, or the system's. */
export async function launchBrowser(): Promise<Browser> {
  const found = process.env.CHROMIUM ?? (await fromPackage()) ?? findSystemChromium()
  return chromium.launch({ executablePath: found, args: FLAGS, headless: true })
}

/** Where its libraries are missing or the processor differs, the package's build does not run. */
async function fromPackage(): Promise<string | null> {
  if (process.arch !== 'x64' || process.platform !== 'linux') return null
  const path = await unpackChromium()
  const said = versionOf(path)
  const wanted = majorOfPackage()
  if (said === null) return null
  if (!said.includes(` ${wanted}.`))
    throw new Error(`${path} is ${said}, but the package is version ${wanted}.`)
  return path
}

function versionOf(path: string): string | null {
  try {
    return execFileSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 30_000 }).trim()
  } catch {
    return null
  }
}

function majorOfPackage(): string {
  const file = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return version.split('.')[0] ?? version
}

function findSystemChromium(): string {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error('There is no browser: install chromium, or set CHROMIUM to the path of one.')
  return found
}
