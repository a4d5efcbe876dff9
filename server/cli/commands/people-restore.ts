import { StartRefusal } from '#server/base/start-refusal.ts'
import { createCards, restoreAccess } from '#server/domains/people/index.ts'
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
    const accountId = await findPerson(ground, handle)
    const card = await createCards(ground).one(accountId)
    if (card?.state === 'active' || card?.state === 'invited')
      throw new StartRefusal(`${handle} has access already.`)
    const { archiveTaken } = await restoreAccess(ground, { by: null, accountId }, null)
    say(`${handle} has access again.`)
    if (archiveTaken)
      say(
        'Their archive was taken while they had none. They read so when they sign in; no mail goes out from here.',
      )
    return 0
  },
}
