/** The page of a question is read without the app, so its words are here. */
export const WORDS = {
  en: {
    asks: 'A question from {sender}',
    unsure: 'I don’t know',
    answer: 'Answer',
    choose: 'Choose one first. “I don’t know” is an answer, too.',
    to: 'For {name}. This page is theirs alone: whoever is somebody else closes it.',
    why: 'You were drawn by lot, with others. It is about whether an announcement gets through, not about you: please don’t look it up.',
    kept: 'It is kept that you have answered, so that nobody answers twice, and for 15 days. What you answer is only counted; who said what is kept nowhere.',
    thanks: 'Counted. Thank you.',
    thanksHint: 'There is nothing more to do, and nobody learns what you said.',
    over: 'This question is closed.',
    overHint: 'Its time is over, or what it was about has been withdrawn. There is nothing to do.',
    unknown: 'This link opens nothing.',
    unknownHint: 'It may have been shortened on the way, or has been revoked. There is nothing to do.',
  },
  de: {
    asks: 'Eine Frage von {sender}',
    unsure: 'Ich weiß es nicht',
    answer: 'Antworten',
    choose: 'Wähle erst etwas aus. „Ich weiß es nicht“ ist auch eine Antwort.',
    to: 'Für {name}. Diese Seite ist nur für diese Person: wer jemand anderes ist, schließt sie.',
    why: 'Du wurdest mit anderen ausgelost. Es geht darum, ob eine Ankündigung ankommt, nicht um dich: bitte schlag nicht nach.',
    kept: 'Gespeichert wird, dass du geantwortet hast, damit niemand zweimal antwortet, und das 15 Tage lang. Was du antwortest, wird nur gezählt; wer was gesagt hat, steht nirgends.',
    thanks: 'Gezählt. Danke.',
    thanksHint: 'Es ist nichts weiter zu tun, und niemand erfährt, was du gesagt hast.',
    over: 'Diese Frage ist geschlossen.',
    overHint: 'Ihre Zeit ist vorbei, oder worum es ging, wurde zurückgezogen. Es ist nichts zu tun.',
    unknown: 'Dieser Link öffnet nichts.',
    unknownHint: 'Vielleicht wurde er unterwegs gekürzt oder widerrufen. Es ist nichts zu tun.',
  },
} as const

export type Word = keyof (typeof WORDS)['en']
