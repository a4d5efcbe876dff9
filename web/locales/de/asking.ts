export const asking = {
  title: 'Wer dir folgen darf',
  locked: 'Ich entscheide, wer mir folgt',
  lockedHint:
    'Wer dir folgen möchte, fragt vorher an. Wer dir schon folgt, bleibt, und was du an alle postest, lesen weiter alle; Beiträge an Follower erreichen nur, wen du zulässt.',
  unlock: 'Alle zulassen, die angefragt haben?',
  unlockText_one: '{{count}} Person wartet auf deine Antwort und folgt dir dann sofort.',
  unlockText_other: '{{count}} Personen warten auf deine Antwort und folgen dir dann sofort.',
  unlockDo: 'Zulassen und öffnen',
  requests: 'Anfragen, dir zu folgen',
  see_one: '{{count}} Person möchte dir folgen. Ansehen',
  see_other: '{{count}} Personen möchten dir folgen. Ansehen',
  requestsHint:
    'Wer zugelassen ist, bekommt, was du an Follower postest. Von einer Ablehnung erfährt niemand.',
  nobody: 'Niemand fragt an',
  nobodyHint: 'Wenn du entscheidest, wer dir folgt, stehen Anfragen hier, bis du antwortest.',
  accept: 'Zulassen',
  acceptName: '{{name}} zulassen',
  reject: 'Ablehnen',
  rejectName: '{{name}} ablehnen',
  accepted: '{{name}} folgt dir jetzt.',
  rejected: 'Abgelehnt. {{name}} erfährt davon nichts und kann wieder anfragen.',
  remove: 'Aus meinen Followern entfernen',
  removeTitle: '{{name}} aus deinen Followern entfernen?',
  removeText:
    'Davon erfährt die Person nichts und bekommt nicht mehr, was du an Follower postest. Sie kann dir wieder folgen, außer du entscheidest, wer dir folgt.',
  removeDo: 'Entfernen',
  removed: '{{name}} folgt dir nicht mehr.',
}
