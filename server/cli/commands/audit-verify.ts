import { StartRefusal } from '#server/base/start-refusal.ts'
import { type Noted, type Verdict, verifyAudit } from '#server/domains/audit/index.ts'
import type { Command } from '../command.ts'

export const verifyLog: Command = {
  name: 'audit verify',
  usage: '[<number>:<hash>]',
  summary: 'Check that the audit log is as it was written',
  help:
    'Each entry is chained to the one before by a hash. Prints how many there are, and the last as <number>:<hash>:\n' +
    'keep that elsewhere and give it the next time, since whoever can write to the database could write the whole\n' +
    'log anew. Exit code 1 says that the log was changed, and names the first entry that is not as it was.',
  options: {},
  words: [0, 1],
  async run({ words: [noted] }, { ground }, { say, complain }) {
    const verdict = await verifyAudit(ground, noted === undefined ? undefined : read(noted))
    if (!verdict.whole) {
      complain(tell(verdict))
      return 1
    }
    say(`The audit log is whole. Entries: ${verdict.entries}.`)
    say(`${verdict.entries}:${verdict.hash}`)
    return 0
  },
}

function read(text: string): Noted {
  const [, number, hash] = /^([1-9]\d{0,17}):([0-9a-f]{64})$/.exec(text) ?? []
  if (number === undefined || hash === undefined)
    throw new StartRefusal(`“${text}” is not what this command prints: <number>:<hash>.`)
  return { number, hash }
}

const HOW = {
  missing: 'is missing',
  altered: 'is not as it was written',
  cut: 'and all after it are missing',
  not_noted: 'is not the one that was noted: the log was written anew',
}

const tell = ({ number, how }: Extract<Verdict, { whole: false }>) =>
  `The audit log was changed: entry ${number} ${HOW[how]}.`
