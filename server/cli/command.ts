import type { Connection, Place } from './connect.ts'

/** What a command prints to: `say` for its result, `complain` for what went wrong. A line each. */
export type Terminal = { say(line: string): void; complain(line: string): void }

export type Options = Record<string, { type: 'string' | 'boolean' }>

export type Given = {
  words: string[]
  text(option: string): string | undefined
  flag(option: string): boolean
}

type Named = {
  /** The words that call it. */
  name: string
  /** What follows the name, as in `<handle> [--name <text>]`. */
  usage: string
  summary: string
  /** Paragraphs for --help. */
  help: string
  options: Options
  /** How many words may follow the name. */
  words: [least: number, most: number]
}

export type Command = Named & {
  /** Answers the exit code. Refusals that are thrown are printed by the caller. */
  run(given: Given, connection: Connection, terminal: Terminal): Promise<number>
}

/** A command that is about the database as a whole, which may be empty, or made for it. */
export type PlaceCommand = Named & {
  runOn(given: Given, place: Place, terminal: Terminal): Promise<number>
}

export type AnyCommand = Command | PlaceCommand
