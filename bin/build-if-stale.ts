import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Written only when a build went through: Vite leaves files behind when one fails, and empties the folder before the next. */
const stamp = join(root, 'web/dist/.built')
/** What the web app is made of: its own files, what it shares with the server, and the packages. */
const sources = [
  'web',
  'contract',
  'rules',
  'vite.config.ts',
  'vite.worker.config.ts',
  'package.json',
  'package-lock.json',
]

/** Time of the newest change in a file or folder, in milliseconds; a removed file changes its folder's time. */
function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(path).filter((name) => name !== 'dist')
  // The time of web/ itself changes with every build, since the build makes web/dist anew.
  const own = path === join(root, 'web') ? 0 : found.mtimeMs
  return Math.max(own, ...inside.map((name) => newest(join(path, name))))
}

function isStale(): boolean {
  if (!existsSync(stamp)) return true
  const since = statSync(stamp).mtimeMs
  return sources.some((name) => newest(join(root, name)) > since)
}

if (isStale()) {
  process.stdout.write('Building the web app. This is needed once after each change of it.\n')
  const started = new Date()
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  let status: number | null = 0
  // The worker knows all parts of the app, so it comes after it.
  for (const config of ['vite.config.ts', 'vite.worker.config.ts']) {
    const args = [vite, 'build', '--logLevel', 'warn', '--config', config]
    status ||= spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status
  }
  if (status === 0) {
    writeFileSync(stamp, '')
    // What is saved while it builds may not be in it.
    utimesSync(stamp, started, started)
  }
  process.exitCode = status ?? 1
}
