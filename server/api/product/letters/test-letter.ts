import type { Language, Letter } from '#server/domains/mail/index.ts'

type Facts = { to: string; language: Language; organisation: string; url: string }

const words = {
  en: (organisation: string) => ({
    subject: `Mail from ${organisation} works`,
    paragraphs: ['This is a test that an administrator of Birdhouse sent. There is nothing to do.'],
    footer: `Birdhouse of ${organisation}, which is for people inside.`,
  }),
  de: (organisation: string) => ({
    subject: `Mail von ${organisation} funktioniert`,
    paragraphs: ['Das ist ein Test aus der Administration von Birdhouse. Es ist nichts zu tun.'],
    footer: `Birdhouse von ${organisation}, für die Leute dort.`,
  }),
}

export const testLetter = ({ to, language, organisation, url }: Facts): Letter => ({
  ...words[language](organisation),
  action: { label: 'Birdhouse', url },
  ...{ kind: 'test', to, language, expires: new Date(Date.now() + 3_600_000) },
})
