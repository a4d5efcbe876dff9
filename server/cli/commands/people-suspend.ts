import { endAccess } from '#server/domains/people/index.ts'
import type { Command } from '../command.ts'
import { findPerson } from '../find-person.ts'

export const suspendPerson: Command = {
  name: 'people suspend',
  usage: '<handle>',
  summary: 'Take access away at once',
  help: 'Sessions, access tokens and open pages end. Posts stay. The last administrator cannot be suspended.',
  options: {},
  words: [1, 1],
  async run({ words: [handle = ''] }, { ground }, { say }) {
    await endAccess(ground, null, await findPerson(ground, handle), 'suspended')
    say(`${handle} is suspended.`)
    return 0
  },
}
