/** What announcements can begin with. */
export const template = {
  title: 'Vorlagen',
  hint: 'Text, Stufe, Zweck, Empfänger und Plan, um wieder damit anzufangen. Die eines Absenders haben alle, die ankündigen; deine eigenen nur du.',
  empty: 'Noch keine Vorlagen',
  emptyHint: 'Wenn du eine Ankündigung schreibst, kannst du sie am Ende der Seite als Vorlage speichern.',
  save: 'Als Vorlage speichern …',
  saveTitle: 'Als Vorlage speichern',
  saveHint:
    'Ohne Bilder und Termine. Sie gehört zu {{sender}}, also können alle, die ankündigen, damit anfangen.',
  saveOwn: 'Ohne Bilder und Termine. Sie ist in deinem eigenen Namen, also kannst nur du damit anfangen.',
  name: 'Name',
  saved: 'Als Vorlage gespeichert.',
  start: 'Damit anfangen',
  startName: 'Damit anfangen: {{name}}',
  rename: 'Umbenennen',
  renameName: '{{name}} umbenennen',
  delete: 'Löschen',
  deleteName: '{{name}} löschen',
  deleted: '{{name}} ist gelöscht.',
  own: 'Meine eigene',
  gone: 'Diese Vorlage gibt es nicht mehr.',
}
