export const history = {
  title: 'Was darin stand',
  hint: 'Die jetzige Fassung zuerst. Was hinzukam, ist unterstrichen, was wegfiel, durchgestrichen.',
  never: 'Dieser Beitrag wurde nie bearbeitet.',
  written: 'Geschrieben',
  changed: 'Bearbeitet',
  warning: 'Hinweis',
  full: 'Volltext',
  added: 'Neu:',
  removed: 'Entfernt:',
  end: 'Ende.',
}
