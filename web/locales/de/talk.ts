/** Posts in which people talk about announcements. */
export const talk = {
  title: 'Gespräch',
  open: 'Einen Beitrag zum Besprechen öffnen',
  hint: 'Unter einer Ankündigung stehen keine Antworten. Besprochen wird sie in einem Beitrag von dir, der nur die zu ihr zurückführt, an die sie ging.',
  where: 'Wo?',
  everybody: 'Alle bei {{organisation}}',
  closed: '{{group}} (geschlossen)',
  words: 'Was steht im Beitrag?',
  wordsHint:
    'Das lesen alle, die den Beitrag sehen dürfen, auch wenn die Ankündigung nicht an sie ging. Lass weg, was nur die Empfänger wissen sollen.',
  first: 'Fragen zu unserer Ankündigung? Stellt sie hier.',
  do: 'Beitrag öffnen',
  opened: 'Der Beitrag ist offen.',
  about: 'Darüber sprechen',
  aboutCount: 'Darüber sprechen ({{count}})',
  answers_one: '{{count}} Antwort',
  answers_other: '{{count}} Antworten',
  back: 'Hier geht es um eine Ankündigung an dich.',
  backWritten: 'Hier geht es um eine Ankündigung, die du geschrieben hast.',
  backWithdrawn: 'Die Ankündigung, um die es hier geht, wurde zurückgezogen.',
  backDo: 'Zur Ankündigung',
}
