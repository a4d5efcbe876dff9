import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { Socket } from 'node:net'
import type { Owner } from './owner.ts'

/** PG* variables of the person who starts Birdhouse must not steer its database. */
const environment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' })

/**
 * Starts a program as the owner of the database, in a session of its own: Ctrl-C in a terminal then reaches
 * only Birdhouse, which stops the database after its last query.
 */
export function startAs(
  owner: Owner,
  program: string,
  args: string[],
  stdio: SpawnOptions['stdio'],
): ChildProcess {
  return spawn(program, args, { ...owner.switchTo, stdio, detached: true, cwd: '/', env: environment() })
}

/** Runs a few lines of shell as the owner and returns what they print, or undefined when they fail. */
export function askShellAs(owner: Owner, script: string, ...args: string[]): string | undefined {
  const options = { ...owner.switchTo, cwd: '/', env: environment(), encoding: 'utf8' } as const
  const answer = spawnSync('/bin/sh', ['-c', script, 'sh', ...args], options)
  return answer.status === 0 ? answer.stdout : undefined
}

/** Lets Birdhouse end without waiting for a child and its pipes. */
export function letGo(child: ChildProcess) {
  child.unref()
  for (const pipe of child.stdio) {
    if (pipe instanceof Socket) pipe.unref()
  }
}
