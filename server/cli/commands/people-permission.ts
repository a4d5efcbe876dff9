import { StartRefusal } from '#server/base/start-refusal.ts'
import { changePermission } from '#server/domains/people/index.ts'
import type { Command } from '../command.ts'
import { findPerson } from '../find-person.ts'

export const changeWhatTheyMayDo: Command = {
  name: 'people permission',
  usage: '<handle> administrator|member',
  summary: 'Make somebody an administrator, or a member again',
  help: 'At once, also where they are signed in. The last administrator cannot become a member.',
  options: {},
  words: [2, 2],
  async run({ words: [handle = '', permission] }, { ground }, { say }) {
    if (permission !== 'administrator' && permission !== 'member')
      throw new StartRefusal(`“${permission}” is no permission. There are administrator and member.`)
    await changePermission(ground, await findPerson(ground, handle), permission)
    say(`${handle} is ${permission === 'member' ? 'a member' : 'an administrator'} now.`)
    return 0
  },
}
