import { removeSecondFactor } from '#server/domains/people/second-factor/index.ts'
import type { Command } from '../command.ts'
import { findPerson } from '../find-person.ts'

export const takeSecondFactor: Command = {
  name: 'people second-factor',
  usage: '<handle>',
  summary: 'Take the second factor away from somebody who lost it',
  help:
    'For who has neither the authenticator app nor a recovery code any more. They sign in with their password alone\n' +
    'and can set up an app again in their settings. Make sure that it is they who ask. Sessions go on; when a phone\n' +
    'is stolen, give a new password too: “birdhouse people password <handle>”.',
  options: {},
  words: [1, 1],
  async run({ words: [handle = ''] }, { ground }, { say }) {
    await removeSecondFactor(ground, null, await findPerson(ground, handle))
    say(`${handle} signs in with the password alone now.`)
    return 0
  },
}
