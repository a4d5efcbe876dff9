export const clarity = {
  title: 'Easier to read?',
  private: 'Found on this device; nothing of it is sent.',
  long_sentence: 'A sentence of {{count}} words: “{{text}}”',
  abbreviation: 'Does everybody know “{{text}}”? Say it once in full.',
  glossary: '“{{text}}”: {{note}}',
  dismiss: 'Leave it as it is',
  off: 'No hints on this device',
  glossaryTitle: 'Words of the house',
  glossaryHint:
    'Who writes one of them is told, on their own device, what it means or what to say instead. Without a note a word counts as known.',
  term: 'Word or abbreviation',
  note: 'What it means, or what to say instead',
  put: 'Put it in',
  remove: 'Remove “{{term}}”',
  removed: '“{{term}}” is removed.',
  noWords: 'No words yet.',
}
