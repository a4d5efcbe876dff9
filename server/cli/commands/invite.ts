import { invite } from '#server/domains/people/index.ts'
import type { Command } from '../command.ts'
import { findPerson } from '../find-person.ts'

export const invitePerson: Command = {
  name: 'invite',
  usage: '[<handle>] [--name <name>] [--administrator]',
  summary: 'Print an invitation link',
  help:
    'The link works once, for seven days. With a handle it is for somebody in the directory who has not signed in\n' +
    'yet; without one, for somebody new. --administrator makes them an administrator.',
  options: { name: { type: 'string' }, administrator: { type: 'boolean' } },
  words: [0, 1],
  async run({ words: [given], text, flag }, { ground, config }, { say }) {
    const handle = given?.toLowerCase().replace(/^@/, '')
    if (handle !== undefined) await findPerson(ground, handle)
    const permission = flag('administrator') ? 'administrator' : 'member'
    const { token } = await invite(ground, { handle, name: text('name'), permission, createdBy: null })
    say(`${config.publicUrl}/invite/${token}`)
    return 0
  },
}
