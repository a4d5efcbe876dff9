import { restoreAccess } from '#server/domains/people/index.ts'
import type { Command } from '../command.ts'
import { findPerson } from '../find-person.ts'

export const restorePerson: Command = {
  name: 'people restore',
  usage: '<handle>',
  summary: 'Give access back',
  help: 'For somebody suspended or recorded as left. They sign in with the password they had.',
  options: {},
  words: [1, 1],
  async run({ words: [handle = ''] }, { ground }, { say }) {
    await restoreAccess(ground, await findPerson(ground, handle))
    say(`${handle} has access again.`)
    return 0
  },
}
