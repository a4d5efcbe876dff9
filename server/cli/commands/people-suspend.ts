import { Words } from '#contract/product/reports.ts'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { suspend } from '#server/domains/reports/index.ts'
import type { Command } from '../command.ts'
import { findPerson } from '../find-person.ts'

export const suspendPerson: Command = {
  name: 'people suspend',
  usage: '<handle> [--words <text>]',
  summary: 'Take access away at once',
  help:
    'Sessions, access tokens and open pages end. Posts stay. The last administrator cannot be suspended. The person\n' +
    'reads the words where they sign in, and may appeal there once.',
  options: { words: { type: 'string' } },
  words: [1, 1],
  async run({ words: [handle = ''], text }, { ground }, { say }) {
    const accountId = await findPerson(ground, handle)
    const words = Words.safeParse(text('words') ?? '')
    if (!words.success) throw new StartRefusal(`The words are too long: up to ${Words.maxLength} characters.`)
    await suspend(ground, { by: null, accountId, words: words.data })
    say(`${handle} is suspended.`)
    return 0
  },
}
