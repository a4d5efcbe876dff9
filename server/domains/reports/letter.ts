import type { Language, Letter } from '../mail/index.ts'

type Given = {
  to: string
  language: Language
  organisation: string
  url: string
  upheld: boolean
  restored: boolean
  /** Whether there are words to be read. */
  said: boolean
  now: Date
}

const WEEK_MS = 7 * 86_400_000

const WORDS = {
  en: {
    subject: (where: string) => `Your appeal at ${where}`,
    upheld: 'Your appeal was upheld: the decision is taken back, and you can sign in again.',
    without:
      'Your appeal was upheld: the decision is taken back. Your access stays closed for another reason; signing in says which.',
    refused: 'Your appeal was refused: the decision stands. There is no further appeal in Birdhouse.',
    words: 'What the moderators say to it you read where you sign in.',
    read: 'Sign in',
    footer: (where: string) => `Birdhouse of ${where}. You get this since you appealed.`,
  },
  de: {
    subject: (where: string) => `Dein Einspruch bei ${where}`,
    upheld:
      'Deinem Einspruch wurde stattgegeben: Die Entscheidung ist zurückgenommen, und du kannst dich wieder anmelden.',
    without:
      'Deinem Einspruch wurde stattgegeben: Die Entscheidung ist zurückgenommen. Dein Zugang bleibt aus einem anderen Grund geschlossen; bei der Anmeldung steht, aus welchem.',
    refused:
      'Dein Einspruch wurde abgelehnt: Die Entscheidung bleibt. Einen weiteren Einspruch gibt es in Birdhouse nicht.',
    words: 'Was die Moderation dazu sagt, liest du bei der Anmeldung.',
    read: 'Anmelden',
    footer: (where: string) => `Birdhouse von ${where}. Du bekommst das, weil du Einspruch eingelegt hast.`,
  },
}

/** To somebody suspended, whom nothing in Birdhouse can tell. Only how it ended: what moderators write may quote what few may read. */
export function appealLetter({
  to,
  language,
  organisation,
  url,
  upheld,
  restored,
  said,
  now,
}: Given): Letter {
  const say = WORDS[language]
  const outcome = !upheld ? say.refused : restored ? say.upheld : say.without
  return {
    ...{ kind: 'appeal', to, language },
    subject: say.subject(organisation),
    paragraphs: [outcome, ...(said && (restored || !upheld) ? [say.words] : [])],
    action: { label: say.read, url: `${url}/sign-in` },
    footer: say.footer(organisation),
    expires: new Date(now.getTime() + WEEK_MS),
  }
}
