import { parseArgs } from 'node:util'
import { Refusal } from '#server/base/errors.ts'
import { StartRefusal } from '#server/base/start-refusal.ts'
import type { AnyCommand, Given, Terminal } from './command.ts'
import { commands } from './commands/index.ts'
import { connect, openPlace } from './connect.ts'
import { describe, overview } from './help.ts'

const terminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
}

/** Exit codes: 0 done, 1 refused or failed, 2 called wrongly. */
async function main(args: string[]): Promise<number> {
  if (args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '')) return help(args.slice(1))
  const command = find(args)
  if (!command) return misused(`There is no command “${args.slice(0, 2).join(' ')}”.`, overview())
  const rest = args.slice(command.name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) return print(describe(command))
  const given = read(command, rest)
  if (typeof given === 'string') return misused(given, describe(command))
  if ('runOn' in command) {
    const place = await openPlace()
    return await command.runOn(given, place, terminal).finally(place.close)
  }
  const connection = await connect(terminal.complain)
  try {
    return await command.run(given, connection, terminal)
  } finally {
    await connection.close()
  }
}

const find = (args: string[]) =>
  commands.find(({ name }) => name === args.slice(0, name.split(' ').length).join(' '))

function help(words: string[]): number {
  const command = find(words)
  return print(command ? describe(command) : overview())
}

function read(command: AnyCommand, args: string[]): Given | string {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true })
    const [least, most] = command.words
    if (positionals.length < least) return `Something is missing after “${command.name}”.`
    if (positionals.length > most) return `“${positionals[most]}” is one word too many.`
    const text = (option: string) => (typeof values[option] === 'string' ? values[option] : undefined)
    return { words: positionals, text, flag: (option) => values[option] === true }
  } catch (error) {
    // Node's first sentence names the option; the others are about programming.
    return `${(error instanceof Error ? error.message : String(error)).split('. ')[0]}.`
  }
}

function print(text: string): number {
  terminal.say(text)
  return 0
}

function misused(sentence: string, usage: string): number {
  terminal.complain(`${sentence}\n\n${usage}`)
  return 2
}

// Whoever reads along, such as head, may have enough before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const known = error instanceof Refusal || error instanceof StartRefusal
  terminal.complain(known ? error.message : String(error instanceof Error ? error.stack : error))
  process.exitCode = 1
}
