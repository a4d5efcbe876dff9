/** The personal page is read without the app, so its words are here. */
export const WORDS = {
  en: {
    to: 'For {name}. This page is theirs alone: whoever is somebody else closes it.',
    from: 'From {sender}',
    languages: 'Languages',
    confirm: 'I have read this',
    confirmed: 'You have confirmed this. Thank you.',
    corrected: 'This has been corrected meanwhile. Read it once more, then confirm.',
    askUseful: 'Was it worth your time?',
    useful: 'Useful',
    notForMe: 'Not for me',
    said: 'Said. You can change it.',
    why: 'You get this because it went to: {condition}. What it is for: {purpose}',
    seen: 'That this page was opened, and an answer, is counted with its hour. Colleagues see figures of five people or more, not yours.',
    seenOnSlip:
      'Only an answer is counted, with its hour. Colleagues see figures of five people or more, not yours. This page never shows what was answered.',
    noted: 'Noted. Thank you.',
    duty: 'Because of “{duty}”, whoever is charged with it sees who has not confirmed yet, by name.',
    over: 'This announcement does not stand any more.',
    overHint: 'It was withdrawn, or its time is over. There is nothing to do.',
    test: 'A test: this is what readers get. Nothing you do here is noted or counted.',
    tried: 'A test: the button works, and readers’ answers will be noted. Yours was not.',
    unknown: 'This link opens nothing.',
    unknownHint:
      'It may have been shortened on the way, or has been revoked. What it was about stands in the app, too.',
  },
  de: {
    to: 'Für {name}. Diese Seite ist nur für diese Person: wer jemand anderes ist, schließt sie.',
    from: 'Von {sender}',
    languages: 'Sprachen',
    confirm: 'Ich habe das gelesen',
    confirmed: 'Du hast das bestätigt. Danke.',
    corrected: 'Das wurde inzwischen berichtigt. Lies es noch einmal und bestätige dann.',
    askUseful: 'War es deine Zeit wert?',
    useful: 'Nützlich',
    notForMe: 'Nichts für mich',
    said: 'Gesagt. Du kannst es ändern.',
    why: 'Du bekommst das, weil es an diese ging: {condition}. Wozu: {purpose}',
    seen: 'Dass diese Seite geöffnet wurde, und eine Antwort, wird mit der Stunde gezählt. Kollegen sehen Zahlen ab fünf Personen, nicht deine.',
    seenOnSlip:
      'Nur eine Antwort wird gezählt, mit der Stunde. Kollegen sehen Zahlen ab fünf Personen, nicht deine. Diese Seite zeigt nie, was geantwortet wurde.',
    noted: 'Vermerkt. Danke.',
    duty: 'Wegen „{duty}“ sieht, wer damit betraut ist, namentlich, wer noch nicht bestätigt hat.',
    over: 'Diese Ankündigung gilt nicht mehr.',
    overHint: 'Sie wurde zurückgezogen, oder ihre Zeit ist vorbei. Es ist nichts zu tun.',
    test: 'Ein Test: Das bekommen Leserinnen und Leser. Was du hier tust, wird weder vermerkt noch gezählt.',
    tried: 'Ein Test: Der Knopf geht, und Antworten von Leserinnen und Lesern werden vermerkt. Deine nicht.',
    unknown: 'Dieser Link öffnet nichts.',
    unknownHint:
      'Vielleicht wurde er unterwegs gekürzt oder widerrufen. Worum es ging, steht auch in der App.',
  },
} as const

export type Word = keyof (typeof WORDS)['en']
