export const leaver = {
  send: 'Archiv schicken…',
  title: 'Archiv von {{name}}',
  hint: 'Ein Link geht an eine private Adresse: Er öffnet einmal und sieben Tage lang eine Datei mit dem, was geschrieben wurde, ohne Direktnachrichten und Entwürfe. Du bekommst sie nicht zu sehen. Dass sie geschickt wurde, steht im Protokoll.',
  email: 'Private E-Mail-Adresse',
  do: 'Link schicken',
  sent: 'Der Link ist unterwegs.',
  pageTitle: 'Dein Archiv',
  pageIntro:
    'Was @{{handle}} bei {{organisation}} geschrieben hat, in einer Datei. Der Link gilt einmal, bis {{when}}.',
  download: 'Herunterladen',
  done: 'Das Archiv ist auf diesem Gerät',
  doneHint: 'Ist das Herunterladen abgebrochen, dann öffne den Link innerhalb einer Stunde noch einmal.',
}
