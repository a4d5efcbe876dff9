import { StartRefusal } from '#server/base/start-refusal.ts'
import { giveRole, takeRole } from '#server/domains/people/index.ts'
import type { Command } from '../command.ts'
import { findPerson } from '../find-person.ts'
import { findRoleNamed } from '../find-role.ts'

export const changeRoles: Command = {
  name: 'people role',
  usage: '<handle> give|take <role>',
  summary: 'Give somebody a role, or take it away',
  help:
    'At once, also where they are signed in. Roles are administrator, moderator, communicator, care_agent,\n' +
    'policy_owner, staff_representative, and those made in the app, by name. The last administrator stays one.',
  options: {},
  words: [3, 3],
  async run({ words: [handle = '', verb, word = ''] }, { ground }, { say }) {
    if (verb !== 'give' && verb !== 'take')
      throw new StartRefusal(`“${verb}” cannot be done with a role. There are give and take.`)
    const accountId = await findPerson(ground, handle)
    const giving = { by: null, accountId, roleId: await findRoleNamed(ground, word) }
    await (verb === 'give' ? giveRole : takeRole)(ground, giving)
    say(`${handle} ${verb === 'give' ? 'has' : 'no longer has'} the role ${word}.`)
    return 0
  },
}
