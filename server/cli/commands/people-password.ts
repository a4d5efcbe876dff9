import { StartRefusal } from '#server/base/start-refusal.ts'
import { createCards, renewPassword } from '#server/domains/people/index.ts'
import type { Command } from '../command.ts'
import { findPerson } from '../find-person.ts'

export const givePassword: Command = {
  name: 'people password',
  usage: '<handle>',
  summary: 'Give somebody a new password',
  help:
    'For who has forgotten theirs. Prints the new password and nothing else; all their sessions and access tokens\n' +
    'end. They can change it in their settings.',
  options: {},
  words: [1, 1],
  async run({ words: [handle = ''] }, { ground }, { say }) {
    const accountId = await findPerson(ground, handle)
    const card = await createCards(ground).one(accountId)
    if (card?.state === 'invited')
      throw new StartRefusal(`${handle} has not signed in yet. “birdhouse invite ${handle}” prints a link.`)
    if (card?.state !== 'active')
      throw new StartRefusal(
        `${handle} has no access (${card?.state}). “birdhouse people restore ${handle}” gives it back.`,
      )
    say(await renewPassword(ground, accountId))
    return 0
  },
}
