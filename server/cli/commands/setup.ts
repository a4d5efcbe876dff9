import { Refusal } from '#server/base/errors.ts'
import { renewSetupToken } from '#server/domains/people/index.ts'
import type { Command } from '../command.ts'

export const renewSetup: Command = {
  name: 'setup',
  usage: '',
  summary: 'Print a new link for setting up this Birdhouse',
  help: 'The link works once; earlier ones stop working. Once an administrator exists there is nothing to set up.',
  options: {},
  words: [0, 0],
  async run(_given, { ground, config }, { say }) {
    const token = await renewSetupToken(ground)
    if (token === null) throw new Refusal('already_set_up')
    say(`${config.publicUrl}/setup?token=${token}`)
    return 0
  },
}
