export const clarity = {
  title: 'Leichter zu lesen?',
  private: 'Auf diesem Gerät gefunden; nichts davon wird gesendet.',
  long_sentence: 'Ein Satz mit {{count}} Wörtern: „{{text}}“',
  abbreviation: 'Kennen alle „{{text}}“? Schreib es einmal aus.',
  glossary: '„{{text}}“: {{note}}',
  dismiss: 'So lassen',
  off: 'Keine Hinweise auf diesem Gerät',
  isOff:
    'Es gibt keine Hinweise mehr. Unter „Einstellungen, Aussehen und Sprache“ schaltest du sie wieder ein.',
  setting: 'Hinweise zum klaren Schreiben',
  glossaryTitle: 'Wörter des Hauses',
  glossaryHint:
    'Wer eines davon schreibt, erfährt auf dem eigenen Gerät, was es heißt oder was sich stattdessen sagen lässt. Ohne Hinweis gilt ein Wort als bekannt.',
  term: 'Wort oder Abkürzung',
  note: 'Was es heißt, oder was man stattdessen sagt',
  put: 'Aufnehmen',
  remove: '„{{term}}“ entfernen',
  removed: '„{{term}}“ ist entfernt.',
  noWords: 'Noch keine Wörter.',
}
