import { StartRefusal } from '#server/base/start-refusal.ts'
import { createCards, openSession } from '#server/domains/people/index.ts'
import type { Command } from '../command.ts'
import { findPerson } from '../find-person.ts'

export const makeToken: Command = {
  name: 'token',
  usage: '<handle> [--name <text>]',
  summary: 'Print an access token for the API',
  help:
    'Prints the token and nothing else. It works for a year as that person and is stored nowhere: keep it like a\n' +
    'password. The person sees it in their settings, by its name, and can end it there.',
  options: { name: { type: 'string' } },
  words: [1, 1],
  async run({ words: [handle = ''], text }, { ground }, { say }) {
    const accountId = await findPerson(ground, handle)
    const card = await createCards(ground).one(accountId)
    if (card?.state !== 'active') {
      throw new StartRefusal(`${handle} has no access (${card?.state}), so a token would not work.`)
    }
    const name = text('name') ?? 'Command line'
    const { token } = await openSession(ground, { accountId, kind: 'token', name })
    say(token)
    return 0
  },
}
