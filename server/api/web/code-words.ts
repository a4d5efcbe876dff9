/** The page where the code of a slip is typed is read without the app, so its words are here. */
export const WORDS = {
  en: {
    title: 'Type the code on your slip',
    hint: 'Its letters and digits, as they stand there. It opens your page; nothing is confirmed by that.',
    code: 'Code',
    open: 'Open',
    wrong:
      'No slip has this code. Look whether you have typed it as it stands there; it may also be too old, or revoked.',
    wait: 'Too many codes were wrong. Wait for {minutes} min and try again, or open the page by the square on your slip.',
  },
  de: {
    title: 'Tippe den Code von deinem Zettel ein',
    hint: 'Seine Buchstaben und Ziffern, wie sie dort stehen. Er öffnet deine Seite; bestätigt wird dadurch nichts.',
    code: 'Code',
    open: 'Öffnen',
    wrong:
      'Diesen Code hat kein Zettel. Schau, ob du ihn so eingetippt hast, wie er dort steht; er kann auch zu alt oder widerrufen sein.',
    wait: 'Zu viele Codes waren falsch. Warte {minutes} Min. und versuche es noch einmal, oder öffne die Seite mit dem Quadrat auf deinem Zettel.',
  },
} as const

export type Word = keyof (typeof WORDS)['en']
