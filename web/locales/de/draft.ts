export const draft = {
  intro:
    'Was du schreibst, wird beim Schreiben aufgehoben, auf allen deinen Geräten. Niemand sonst sieht es.',
  none: 'Keine Entwürfe',
  empty: 'Noch nichts geschrieben',
  reply: 'Antwort',
  changed: 'Geändert {{when}}',
  delete: 'Entwurf löschen',
  deleted: 'Der Entwurf ist gelöscht.',
  parentGone:
    'Worauf das antwortete, ist gelöscht oder nicht mehr für dich. Es wäre jetzt ein eigener Beitrag.',
  saving: 'Entwurf wird gespeichert',
  saved: 'Der Entwurf ist gespeichert.',
  here: 'Der Entwurf liegt nur auf diesem Gerät.',
  gone: 'Dieser Entwurf wurde auf einem anderen deiner Geräte gesendet oder gelöscht.',
  keepAsNew: 'Was hier steht, als neuen Entwurf behalten',
  throwAway: 'Wegwerfen',
  differs: 'Dieser Entwurf wurde inzwischen auf einem anderen deiner Geräte geändert. Welcher soll bleiben?',
  mine: 'Hier',
  theirs: 'Auf dem anderen Gerät',
  keepMine: 'Diesen behalten',
  takeTheirs: 'Den anderen nehmen',
  seen: 'Was du gesehen hast',
  changedBeforeDeleting:
    'Dieser Entwurf wurde inzwischen auf einem anderen deiner Geräte geändert. Noch ist nichts gelöscht.',
  deleteAnyway: 'Trotzdem löschen',
  keep: 'Behalten',
  keepBoth: 'Beide als zwei Entwürfe behalten',
}
