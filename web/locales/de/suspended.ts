export const suspended = {
  title: 'Dein Zugang ist gesperrt',
  since: 'Das wurde am {{when}} entschieden.',
  until: 'Es gilt, bis es zurückgenommen wird.',
  words: 'Als Grund ist genannt:',
  rules: 'Regeln, um die es geht',
  posts: 'Beiträge, um die es geht',
  noWords: 'Ein Grund ist nicht genannt. Frag im Einspruch danach.',
  waitingHint: 'Die Antwort kommt per Mail, wenn deine Adresse bekannt ist; sonst sieh hier wieder nach.',
  close: 'Zurück zur Anmeldung',
}
