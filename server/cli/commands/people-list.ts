import { createCards, listPeople } from '#server/domains/people/index.ts'
import type { Command } from '../command.ts'

const PAGE = 500

export const listDirectory: Command = {
  name: 'people list',
  usage: '[<words>]',
  summary: 'List the directory by name',
  help:
    'One person a line: handle, name, team, state, roles, with tabs between. Words find beginnings of names\n' +
    'and handles. Suspended people and those who left are not listed.',
  options: {},
  words: [0, 5],
  async run({ words }, { ground }, { say }) {
    const cards = createCards(ground)
    let after: string | undefined
    do {
      const page = await listPeople(ground, { q: words.join(' '), after, limit: PAGE })
      for (const card of await cards.list(page.ids)) {
        say(
          [
            card.handle,
            card.name,
            card.team,
            card.state,
            card.roles.map((role) => role.name || role.builtIn).join(', '),
          ]
            .map(cell)
            .join('\t'),
        )
      }
      after = page.next ?? undefined
    } while (after !== undefined)
    return 0
  },
}

/** A spreadsheet would take such a name for a formula, and run it. */
const cell = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text)
