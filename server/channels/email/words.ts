import type { Message } from '../carrier.ts'
import type { Frame } from '../words.ts'

type Level = Message['level']

type Words = {
  subject: Record<Level, (short: string) => string>
  kicker: Record<Level, string>
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
    several: (n) => `${n} announcements for you`,
    open: { nothing: 'Open', confirm: 'Read and confirm' },
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
    several: (n) => `${n} Ankündigungen für dich`,
    open: { nothing: 'Öffnen', confirm: 'Lesen und bestätigen' },
    footer: (sender, organisation) =>
      `Von ${sender} bei ${organisation}, an Leute, die es angeht. Der Link gehört nur dir, gib ihn nicht weiter. Ob du diese Mail öffnest, wird nicht gemessen.`,
    choices: (url) => `Wähle, wie Ankündigungen zu dir kommen: ${url}`,
  },
}
