import type { Language } from '#server/domains/mail/index.ts'

const number = (one: string, many: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

/** What the page of an archive says. The names in it are safe to stand in HTML already. */
const en = {
  title: (name: string, where: string) => `${name} at ${where}`,
  about: (handle: string, where: string) =>
    `@${handle} at ${where}. What is here was written for people inside; it may still be confidential.`,
  nothing: 'Nothing was posted.',
  boosted: (handle: string): [string, string] => ['boosted ', `a post of @${handle}`],
  group: (name: string) => `in ${name}`,
  reply: (handle: string | null) => (handle === null ? 'reply to somebody' : `reply to @${handle}`),
  edited: 'edited',
  replies: number('reply', 'replies'),
  boosts: number('boost', 'boosts'),
  favourites: number('favourite', 'favourites'),
  hidden: 'hidden',
  who: {
    company: 'for everyone in the company',
    followers: 'for followers',
    group: 'in a group',
    direct: 'for the people named',
  },
}

const de: typeof en = {
  title: (name, where) => `${name} bei ${where}`,
  about: (handle, where) =>
    `@${handle} bei ${where}. Das hier wurde für Leute im Haus geschrieben und kann weiterhin vertraulich sein.`,
  nothing: 'Es wurde nichts geschrieben.',
  boosted: (handle) => ['hat geteilt: ', `einen Beitrag von @${handle}`],
  group: (name) => `in ${name}`,
  reply: (handle) => (handle === null ? 'Antwort an jemanden' : `Antwort an @${handle}`),
  edited: 'bearbeitet',
  replies: number('Antwort', 'Antworten'),
  boosts: (count) => `${count}-mal geteilt`,
  favourites: number('Favorit', 'Favoriten'),
  hidden: 'verborgen',
  who: {
    company: 'für alle im Haus',
    followers: 'für Follower',
    group: 'in einer Gruppe',
    direct: 'für die Genannten',
  },
}

export type PageWords = typeof en
export const PAGE_WORDS: Record<Language, PageWords> = { en, de }
