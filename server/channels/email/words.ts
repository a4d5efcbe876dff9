import type { Message } from '../carrier.ts'
import type { Frame } from '../words.ts'

type Level = Message['level']

type Words = {
  subject: Record<Level, (short: string) => string>
  kicker: Record<Level, string>
  question: {
    subject: (words: string) => string
    kicker: string
    footer: (sender: string, organisation: string) => string
  }
  several: (n: number) => string
  open: Record<Message['asks'], string>
  footer: (sender: string, organisation: string) => string
  choices: (url: string) => string
}

const same = (short: string) => short

/** Kept next to each other, so that both say the same. */
export const WORDS: Record<Frame, Words> = {
  en: {
    subject: {
      information: same,
      important: (short) => `Important: ${short}`,
      confirm: (short) => `Please confirm: ${short}`,
      emergency: (short) => `EMERGENCY: ${short}`,
    },
    kicker: {
      information: 'Announcement',
      important: 'Important',
      confirm: 'Please read this and confirm it',
      emergency: 'Emergency',
    },
    question: {
      subject: (words) => `A question: ${words}`,
      kicker: 'A question for you',
      footer: (sender, organisation) =>
        `From ${sender} at ${organisation}. You were drawn by lot, with others. What you answer is only counted; who said what is kept nowhere. The link is yours alone, so don’t pass it on. Whether you open this mail is not measured.`,
    },
    several: (n) => `${n} announcements for you`,
    open: { nothing: 'Open', confirm: 'Read and confirm', question: 'Answer' },
    footer: (sender, organisation) =>
      `From ${sender} at ${organisation}, to people whom this concerns. The link is yours alone, so don’t pass it on. Whether you open this mail is not measured.`,
    choices: (url) => `Choose how announcements reach you: ${url}`,
  },
  de: {
    subject: {
      information: same,
      important: (short) => `Wichtig: ${short}`,
      confirm: (short) => `Bitte bestätigen: ${short}`,
      emergency: (short) => `NOTFALL: ${short}`,
    },
    kicker: {
      information: 'Ankündigung',
      important: 'Wichtig',
      confirm: 'Bitte lesen und bestätigen',
      emergency: 'Notfall',
    },
    question: {
      subject: (words) => `Eine Frage: ${words}`,
      kicker: 'Eine Frage an dich',
      footer: (sender, organisation) =>
        `Von ${sender} bei ${organisation}. Du wurdest mit anderen ausgelost. Was du antwortest, wird nur gezählt; wer was gesagt hat, steht nirgends. Der Link gehört nur dir, gib ihn nicht weiter. Ob du diese Mail öffnest, wird nicht gemessen.`,
    },
    several: (n) => `${n} Ankündigungen für dich`,
    open: { nothing: 'Öffnen', confirm: 'Lesen und bestätigen', question: 'Antworten' },
    footer: (sender, organisation) =>
      `Von ${sender} bei ${organisation}, an Leute, die es angeht. Der Link gehört nur dir, gib ihn nicht weiter. Ob du diese Mail öffnest, wird nicht gemessen.`,
    choices: (url) => `Wähle, wie Ankündigungen zu dir kommen: ${url}`,
  },
}
