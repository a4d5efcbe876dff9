import type { AnyCommand } from './command.ts'
import { commands } from './commands/index.ts'

export function overview(): string {
  const calls = commands.map(call)
  const width = Math.max(...calls.map(({ length }) => length))
  const lines = commands.map((command, n) => `  ${(calls[n] ?? '').padEnd(width)}  ${command.summary}`)
  return [
    'Usage: birdhouse <command>',
    '',
    `  ${'help [<command>]'.padEnd(width)}  Show this, or what a command does`,
    ...lines,
    '',
    'Settings (DATA_DIR, DATABASE_URL, PUBLIC_URL, PORT) must be those that the server is started with.',
  ].join('\n')
}

export function describe(command: AnyCommand): string {
  return `Usage: birdhouse ${call(command)}\n\n${command.summary}.\n\n${command.help}`
}

const call = ({ name, usage }: AnyCommand) => `${name} ${usage}`.trim()
