import type { ServerResponse } from 'node:http'

/** Why a reader hears no more. `behind`: it does not take what it is sent; `replaced`: it opened too many others. */
export type EndReason =
  | 'signed_out'
  | 'access_ended'
  | 'server_stopping'
  | 'missed_something'
  | 'behind'
  | 'replaced'
  | 'gone'

/** The way to one reader. */
export type Line = {
  write(message: Buffer): void
  /** Bytes that wait to be taken. */
  behind(): number
  /** Shows that it is open, to both ends. */
  beat(): void
  end(reason: EndReason): void
}

/** A comment, as Mastodon ends it: some apps take an empty line for the end of an event, even where none was begun. */
const BEAT = Buffer.from(':thump\n')

/** Server-sent events. `lastWords` come before the end. */
export function makeEventLine(
  out: ServerResponse,
  lastWords: (reason: EndReason) => Buffer | undefined = () => undefined,
): Line {
  return {
    write: (message) => void out.write(message),
    behind: () => out.writableLength,
    beat: () => void out.write(BEAT),
    end(reason) {
      // What waits for a reader who takes nothing would be kept for as long as they like.
      if (reason === 'behind') out.destroy()
      else out.end(lastWords(reason))
    },
  }
}
