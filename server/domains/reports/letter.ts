import type { Language, Letter } from '../mail/index.ts'

type Given = {
  to: string
  language: Language
  organisation: string
  url: string
  upheld: boolean
  words: string
  now: Date
}

const WEEK_MS = 7 * 86_400_000

const WORDS = {
  en: {
    subject: (where: string) => `Your appeal at ${where}`,
    upheld: 'Your appeal was upheld: the decision is taken back, and you can sign in again.',
    refused: 'Your appeal was refused: the decision stands. There is no further appeal in Birdhouse.',
    said: (words: string) => `The moderators say: ${words}`,
    read: 'Sign in',
    footer: (where: string) => `Birdhouse of ${where}. You get this since you appealed.`,
  },
  de: {
    subject: (where: string) => `Dein Einspruch bei ${where}`,
    upheld:
      'Deinem Einspruch wurde stattgegeben: Die Entscheidung ist zurückgenommen, und du kannst dich wieder anmelden.',
    refused:
      'Dein Einspruch wurde abgelehnt: Die Entscheidung bleibt. Einen weiteren Einspruch gibt es in Birdhouse nicht.',
    said: (words: string) => `Die Moderation sagt dazu: ${words}`,
    read: 'Anmelden',
    footer: (where: string) => `Birdhouse von ${where}. Du bekommst das, weil du Einspruch erhoben hast.`,
  },
}

/** To somebody suspended, whom nothing in Birdhouse can tell. */
export function appealLetter({ to, language, organisation, url, upheld, words, now }: Given): Letter {
  const say = WORDS[language]
  return {
    ...{ kind: 'appeal', to, language },
    subject: say.subject(organisation),
    paragraphs: [upheld ? say.upheld : say.refused, ...(words === '' ? [] : [say.said(words)])],
    ...(upheld && { action: { label: say.read, url: `${url}/sign-in` } }),
    footer: say.footer(organisation),
    expires: new Date(now.getTime() + WEEK_MS),
  }
}
