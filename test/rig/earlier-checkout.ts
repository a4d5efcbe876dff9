import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim()

export type EarlierCommit = { commit: string; subject: string }

/**
 * The commit before this one, and the one before the newest migration, so that an upgrade always crosses one. Empty where
 * there is no history, as in a downloaded archive or a clone of depth 1.
 */
export function earlierCommits(): EarlierCommit[] {
  try {
    const newest = git('log', '-1', '--format=%H', '--diff-filter=A', '--', 'server/store/migrations')
    const commits = ['HEAD^', `${newest}^`].map((name) => git('rev-parse', '--verify', '--quiet', name))
    return [...new Set(commits)].map((commit) => ({
      commit,
      subject: git('log', '-1', '--format=%s', commit),
    }))
  } catch {
    return []
  }
}

/** Lays out that commit's tree in a new folder, with what it needs installed. */
export function checkOut(commit: string, parent: string): string {
  const folder = join(parent, commit.slice(0, 8))
  mkdirSync(folder)
  const tree = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 256 * 1024 * 1024 })
  execFileSync('tar', ['-x', '-C', folder], { input: tree })
  const locks = [root, folder].map((one) => readFileSync(join(one, 'package-lock.json'), 'utf8'))
  if (locks[0] === locks[1]) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  else
    execFileSync('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'ignore',
    })
  return folder
}
