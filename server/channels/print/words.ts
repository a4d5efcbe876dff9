import type { Posted } from '../carrier.ts'
import type { Frame } from '../words.ts'

type Words = {
  kicker: Record<Posted['level'], string>
  from: (sender: string, organisation: string) => string
  for: (name: string) => string
  scan: Record<Posted['asks'], string>
  code: string
  type: string
  typeCode: (page: string) => string
  rest: (left: number) => string
  briefing: string
  briefed: string
  how: string
  day: string
  leader: string
}

export const WORDS: Record<Frame, Words> = {
  en: {
    kicker: {
      information: 'Announcement',
      important: 'Important',
      confirm: 'Please read and confirm',
      emergency: 'Emergency',
    },
    from: (sender, organisation) => `${sender}, ${organisation}`,
    for: (name) => `For ${name}`,
    scan: { nothing: 'Read more with your phone', confirm: 'Read more and confirm with your phone' },
    code: 'Code',
    type: 'Or type the address:',
    typeCode: (page) => `Or open ${page} and type this code, which is yours alone:`,
    rest: (left) => `${left} more: the next file is at`,
    briefing: 'Shift briefing',
    briefed: 'People briefed',
    how: 'Read it out, answer what you can, and enter in Birdhouse how many people were there. No names are noted.',
    day: 'Day and time',
    leader: 'Briefed by',
  },
  de: {
    kicker: {
      information: 'Ankündigung',
      important: 'Wichtig',
      confirm: 'Bitte lesen und bestätigen',
      emergency: 'Notfall',
    },
    from: (sender, organisation) => `${sender}, ${organisation}`,
    for: (name) => `Für ${name}`,
    scan: { nothing: 'Mit dem Telefon weiterlesen', confirm: 'Mit dem Telefon weiterlesen und bestätigen' },
    code: 'Code',
    type: 'Oder die Adresse eintippen:',
    typeCode: (page) => `Oder ${page} öffnen und diesen Code eintippen, der nur dir gehört:`,
    rest: (left) => `Noch ${left}: die nächste Datei liegt unter`,
    briefing: 'Schichtbesprechung',
    briefed: 'Leute dabei',
    how: 'Lies es vor, beantworte, was du kannst, und trag in Birdhouse ein, wie viele Leute dabei waren. Namen werden nicht notiert.',
    day: 'Tag und Uhrzeit',
    leader: 'Besprochen von',
  },
}
