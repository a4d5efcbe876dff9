export const leaver = {
  send: 'Archiv schicken…',
  title: 'Archiv von {{name}}',
  hint: 'Ein Link geht an eine private Adresse: Sieben Tage lang, und eine Stunde lang von der ersten Nutzung an, öffnet er eine Datei mit dem, was geschrieben wurde, ohne Beiträge an Genannte, Entwürfe und was gemerkt oder stummgeschaltet wurde. Du bekommst sie nicht zu sehen. Die bekannte Adresse hört davon, und dass sie geschickt wurde, steht im Protokoll.',
  email: 'Private E-Mail-Adresse',
  do: 'Link schicken',
  sent: 'Der Link ist unterwegs.',
  pageTitle: 'Dein Archiv',
  pageIntro:
    'Was @{{handle}} bei {{organisation}} geschrieben hat, in einer Datei. Der Link gilt bis {{when}}, und von der ersten Nutzung an eine Stunde lang.',
  download: 'Herunterladen',
  done: 'Das Archiv ist auf diesem Gerät',
  doneHint: 'Ist das Herunterladen abgebrochen, dann öffne den Link innerhalb einer Stunde noch einmal.',
}
