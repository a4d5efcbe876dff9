export const archiveNotice = {
  title: 'Dein Archiv wurde geholt',
  text: 'Solange du als ausgeschieden galtst, wurde eine Datei mit dem, was du geschrieben hast, heruntergeladen, zuletzt am {{when}}, über einen Link, den die Administration per Mail verschickt hat. Warst du das nicht, dann frag dort, wer ihn wohin geschickt hat: Es steht im Protokoll.',
  read: 'Gelesen',
}
