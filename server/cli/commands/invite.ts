import { stringify } from 'csv-stringify/sync'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { invite, inviteEveryone } from '#server/domains/people/index.ts'
import type { Command, Given, Terminal } from '../command.ts'
import type { Connection } from '../connect.ts'
import { findPerson } from '../find-person.ts'
import { findRoleNamed } from '../find-role.ts'

export const invitePerson: Command = {
  name: 'invite',
  usage: '[<handle> | --all] [--name <name>] [--administrator]',
  summary: 'Print an invitation link',
  help:
    'The link works once, for as many days as are chosen under Administration, Limits, usually seven. With a\n' +
    'handle it is for somebody in the directory who has not signed in yet; without one, for somebody new.\n' +
    '--administrator makes them an administrator.\n\n' +
    '--all prints CSV with a link for everybody in the directory who has not signed in yet. Links that they were\n' +
    'given before stop working.',
  options: { all: { type: 'boolean' }, name: { type: 'string' }, administrator: { type: 'boolean' } },
  words: [0, 1],
  async run(given, connection, terminal) {
    return given.flag('all') ? inviteAll(given, connection, terminal) : inviteOne(given, connection, terminal)
  },
}

const linkTo = ({ config }: Connection, token: string) => `${config.publicUrl}/invite/${token}`

async function inviteOne({ words: [given], text, flag }: Given, connection: Connection, { say }: Terminal) {
  const handle = given?.toLowerCase().replace(/^@/, '')
  if (handle !== undefined) await findPerson(connection.ground, handle)
  const roleIds = flag('administrator') ? [await findRoleNamed(connection.ground, 'administrator')] : []
  const wanted = { handle, name: text('name'), roleIds, createdBy: null }
  const { token } = await invite(connection.ground, wanted)
  say(linkTo(connection, token))
  return 0
}

async function inviteAll({ words, text, flag }: Given, connection: Connection, terminal: Terminal) {
  if (words.length > 0 || text('name') !== undefined || flag('administrator'))
    throw new StartRefusal(
      '--all is for everybody in the directory: leave the handle, --name and --administrator out.',
    )
  const invited = await inviteEveryone(connection.ground)
  const rows = invited.map(({ handle, name, email, token }) => [
    handle,
    name,
    email,
    linkTo(connection, token),
  ])
  const csv = stringify([['handle', 'name', 'e-mail', 'link'], ...rows], { escape_formulas: true })
  terminal.say(csv.trimEnd())
  terminal.complain(`Invited: ${rows.length}.`)
  return 0
}
