export const suspended = {
  title: 'Dein Zugang ist gesperrt',
  since: 'Die Moderation hat das am {{when}} entschieden.',
  until: 'Es gilt, bis es zurückgenommen wird.',
  words: 'Sie sagt dazu:',
  rules: 'Regeln, um die es geht',
  posts: 'Beiträge, um die es geht',
  byAdministrator:
    'Die Administration hat dir den Zugang genommen, ohne eine Entscheidung der Moderation, gegen die du hier Einspruch einlegen könntest. Frag dort nach dem Grund und bis wann das gilt.',
  waitingHint: 'Die Antwort kommt per Mail, wenn deine Adresse bekannt ist; sonst sieh hier wieder nach.',
  close: 'Zurück zur Anmeldung',
}
