import type { NotificationTable } from '#server/store/tables/notifications.ts'

type Type = NotificationTable['type']
type Said = Partial<Record<Type, string>> & { other: string; something: string }

const WORDS: Record<'en' | 'de', Said> = {
  en: {
    mention: '{name} named or answered you',
    status: '{name} posted',
    quote: '{name} quoted you',
    favourite: '{name} likes your post',
    reblog: '{name} boosted your post',
    follow: '{name} follows you',
    follow_request: '{name} asks to follow you',
    update: '{name} edited a post',
    poll: 'A poll is over',
    other: 'Something concerns you',
    something: 'There is something new for you',
  },
  de: {
    mention: '{name} hat dich genannt oder dir geantwortet',
    status: '{name} hat etwas geschrieben',
    quote: '{name} hat dich zitiert',
    favourite: '{name} gefällt dein Beitrag',
    reblog: '{name} hat deinen Beitrag geteilt',
    follow: '{name} folgt dir',
    follow_request: '{name} möchte dir folgen',
    update: '{name} hat einen Beitrag bearbeitet',
    poll: 'Eine Umfrage ist vorbei',
    other: 'Etwas betrifft dich',
    something: 'Es gibt etwas Neues für dich',
  },
}

/** What stands on a locked screen: who and what only where the person chose so. */
export function sayPush(language: 'en' | 'de', type: Type, detail: { name: string; text: string } | null) {
  const words = WORDS[language]
  if (detail === null) return { title: words.something, body: '' }
  return {
    title: (words[type] ?? words.other).replace('{name}', () => detail.name),
    body: detail.text.slice(0, 140),
  }
}
