import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StartRefusal } from '#server/base/start-refusal.ts'

/**
 * The system user that PostgreSQL runs as. It refuses to run as root, so root lends it a user of its own;
 * anybody else runs it as themselves, and `switchTo` is then undefined.
 */
export type Owner = { name: string; uid: number; switchTo?: { uid: number; gid: number } }

type Account = { name: string; uid: number; gid: number }

export const systemUser = 'birdhouse'

/** Folder of the system user: programs and, where the data folder is out of its reach, the data. */
export const systemFolder = '/var/lib/birdhouse'

/**
 * Chooses the owner. `keeper` is the user id that owns an existing database, or undefined when there is none:
 * root runs a database as whoever has owned it so far, so that starting once with sudo does no harm.
 */
export function chooseOwner(keeper: number | undefined): Owner {
  const uid = process.getuid?.()
  if (uid === undefined) {
    throw new StartRefusal(
      'The built-in database does not run on this system. Set DATABASE_URL to a PostgreSQL server (15 or newer).',
    )
  }
  if (uid !== 0) return { name: accountOf((account) => account.uid === uid)?.name ?? `user ${uid}`, uid }
  const account = accountOf((one) => one.uid === keeper) ?? createdAccount()
  if (account && canBecome(account))
    return { name: account.name, uid: account.uid, switchTo: { uid: account.uid, gid: account.gid } }
  throw new StartRefusal(
    'PostgreSQL does not run as root, and no other user could be made or used for it. ' +
      'Start Birdhouse as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  )
}

function canBecome({ uid, gid }: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'exit 0'], { uid, gid, cwd: '/' }).status === 0
}

function createdAccount(): Account | undefined {
  const mine = (account: Account) => account.name === systemUser
  return accountOf(mine) ?? (createUser() ? accountOf(mine) : undefined) ?? accountOf(isNobody)
}

/** Where no user can be made (a read-only container, say), everybody's spare user serves. */
const isNobody = (account: Account) => account.name === 'nobody' && account.uid !== 0

function createUser(): boolean {
  const noLogin = ['--home-dir', systemFolder, '--no-create-home', '--shell', '/usr/sbin/nologin']
  const commands = [
    ['useradd', '--system', '--user-group', ...noLogin, systemUser],
    ['adduser', '-S', '-D', '-H', '-h', systemFolder, systemUser],
  ]
  return commands.some(
    ([program = '', ...args]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0,
  )
}

function accountOf(wanted: (account: Account) => boolean): Account | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.map(parseAccount).find((account) => account !== undefined && wanted(account))
}

function parseAccount(line: string): Account | undefined {
  const [name, , uid, gid] = line.split(':')
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}
